# expect: nothing
# checked: 0
import torch
from torch.optim.lr_scheduler import *
net = Net()
opt = torch.optim.SGD(net.parameters(), lr=0.1)
s = ExponentialLR(opt, 0.5)
started = False
for e in range(90):
    for x in loader:
        opt.zero_grad()
        net(x).backward()
        opt.step()
    if evaluate(net) > 0.9:
        started = True
    if started:
        s.step()
