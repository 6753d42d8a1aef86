# expect: nothing
# checked: 1
import torch
from torch.optim.lr_scheduler import *
net = Net()
opt = torch.optim.SGD(net.parameters(), lr=0.1)
s = CosineAnnealingLR(opt, 3000)
n = 0
while True:
    opt.zero_grad()
    net(x).backward()
    opt.step()
    s.step()
    n += 1
    if n >= 3000:
        break
