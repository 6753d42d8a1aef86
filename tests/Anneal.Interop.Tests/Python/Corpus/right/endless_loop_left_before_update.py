# expect: nothing
# checked: 1
import torch
from torch.optim.lr_scheduler import *
net = Net()
opt = torch.optim.SGD(net.parameters(), lr=0.1, momentum=0.9)
s = OneCycleLR(opt, 0.1, total_steps=3000)
n = 0
while True:
    n += 1
    if n > 3000:
        break
    opt.zero_grad()
    net(x).backward()
    opt.step()
    s.step()
