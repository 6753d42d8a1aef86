# expect: nothing
# checked: 0
import torch
from torch.optim.lr_scheduler import *
net = Net()
opt = torch.optim.SGD(net.parameters(), lr=0.1)
s = StepLR(opt, 30)
for e in range(90):
    n = 0
    for x in loader:
        opt.zero_grad()
        net(x).backward()
        opt.step()
        n += 1
        if n == 50:
            s.step()
