# expect: nothing
# checked: 1
import torch
from torch.optim.lr_scheduler import CosineAnnealingWarmRestarts

from satellites import tiles, unet

EPOCHS = 70  # 10 + 20 + 40
net = unet(4, 1).cuda()
opt = torch.optim.SGD(net.parameters(), lr=0.05, momentum=0.9)
sched = CosineAnnealingWarmRestarts(opt, T_0=10, T_mult=2)
iters = len(tiles)
for epoch in range(EPOCHS):
    for i, (picture, mask) in enumerate(tiles):
        logits = net(picture.cuda())
        loss = torch.nn.functional.binary_cross_entropy_with_logits(logits, mask.cuda())
        opt.zero_grad()
        loss.backward()
        opt.step()
        sched.step(epoch + i / iters)
    print(f"epoch {epoch + 1}/{EPOCHS} done")
