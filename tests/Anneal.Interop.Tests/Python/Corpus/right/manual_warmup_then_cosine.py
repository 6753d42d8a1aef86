# expect: nothing
# checked: 1
import torch
from spruce import loader, net

EPOCHS, WARM, TOP = 90, 10, 0.2
opt = torch.optim.SGD(net.parameters(), lr=TOP, momentum=0.9)
cosine = torch.optim.lr_scheduler.CosineAnnealingLR(opt, T_max=EPOCHS - WARM)
for epoch in range(EPOCHS):
    if epoch < WARM:
        for g in opt.param_groups:
            g["lr"] = TOP * (epoch + 1) / WARM
    for x, y in loader:
        opt.zero_grad()
        torch.nn.functional.cross_entropy(net(x), y).backward()
        opt.step()
    if epoch >= WARM:
        cosine.step()
