# expect: LR004 warning @6
import torch
from torch.optim.lr_scheduler import *
net = Net()
opt = torch.optim.SGD(net.parameters(), lr=0.1)
s = CosineAnnealingLR(opt, 300)
n, LIMIT = 0, 3000
while True:
    x = next(it)
    opt.zero_grad()
    net(x).backward()
    opt.step()
    s.step()
    n += 1
    if n > LIMIT:
        break
