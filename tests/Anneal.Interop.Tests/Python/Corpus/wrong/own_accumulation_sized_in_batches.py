# expect: LR005 error @6
import torch
from torch.optim.lr_scheduler import *
net = Net()
opt = torch.optim.SGD(net.parameters(), lr=0.1)
s = CosineAnnealingLR(opt, 90 * len(loader))
n = 0
for e in range(90):
    for x in loader:
        net(x).backward()
        n += 1
        if n % 4 == 0:
            opt.step()
            opt.zero_grad()
            s.step()
