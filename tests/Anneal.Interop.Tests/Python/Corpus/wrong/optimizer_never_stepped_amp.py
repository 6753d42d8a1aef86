# expect: LP010 warning
import torch
from ponds import loader, net

optimizer = torch.optim.AdamW(net.parameters(), lr=6e-4)
scheduler = torch.optim.lr_scheduler.CosineAnnealingLR(optimizer, T_max=45)
scaler = torch.cuda.amp.GradScaler()
for epoch in range(45):
    for image, depth in loader:
        optimizer.zero_grad(set_to_none=True)
        with torch.autocast("cuda"):
            loss = torch.nn.functional.l1_loss(net(image.cuda()), depth.cuda())
        scaler.scale(loss).backward()
        scaler.unscale_(optimizer)
        torch.nn.utils.clip_grad_norm_(net.parameters(), 1.0)
        scaler.update()
    scheduler.step()
