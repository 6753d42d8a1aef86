# expect: LR008 warning @6
import torch
from cells import loader, net

opt = torch.optim.SGD(net.parameters(), lr=0.1, momentum=0.9)
sched = torch.optim.lr_scheduler.MultiStepLR(opt, milestones=[30, 60, 60], gamma=0.1)
for epoch in range(90):
    for x, y in loader:
        opt.zero_grad()
        torch.nn.functional.cross_entropy(net(x), y).backward()
        opt.step()
    sched.step()

if not net.training:
    net.train()
torch.save({"net": net.state_dict(), "epochs": 90}, "cells.pt")
