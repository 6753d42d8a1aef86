# expect: nothing
# checked: 1
import torch
from torch.optim.lr_scheduler import *
net = Net()
opt = torch.optim.SGD(net.parameters(), lr=0.1)
s = CosineAnnealingLR(opt, 3000)
it = 3000
while it > 0:
    opt.zero_grad()
    net(x).backward()
    opt.step()
    s.step()
    it -= 1
