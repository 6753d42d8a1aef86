# expect: LR005 error @6
import torch
from torch.optim.lr_scheduler import *
net = Net()
opt = torch.optim.SGD(net.parameters(), lr=0.1)
s = CosineAnnealingLR(opt, 100 * len(loader))
for e in range(100):
    n = 0
    for b in loader:
        net(x).backward()
        n += 1
        if n == 4:
            opt.step()
            opt.zero_grad()
            n = 0
    s.step()
