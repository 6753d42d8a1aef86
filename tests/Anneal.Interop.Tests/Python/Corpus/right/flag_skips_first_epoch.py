# expect: nothing
# checked: 0
import torch
from torch.optim.lr_scheduler import *
net = Net()
opt = torch.optim.SGD(net.parameters(), lr=0.1)
s = StepLR(opt, 30)
first = True
for e in range(90):
    for x in loader:
        opt.zero_grad()
        net(x).backward()
        opt.step()
    if not first:
        s.step()
    first = False
