# expect: LP002 error @13
import torch
from cracks import loader, net

opt = torch.optim.AdamW(net.parameters(), lr=2e-4)
scaler = torch.cuda.amp.GradScaler()
for epoch in range(25):
    for image, mask in loader:
        opt.zero_grad()
        with torch.autocast("cuda"):
            loss = torch.nn.functional.binary_cross_entropy_with_logits(net(image.cuda()), mask.cuda())
        scaler.scale(loss).backward()
        loss.backward()
        scaler.step(opt)
        scaler.update()
