# expect: nothing
# checked: 1
import torch
from accelerate import Accelerator
from torch.optim.lr_scheduler import *
acc = Accelerator()
net = Net()
opt = torch.optim.SGD(net.parameters(), lr=0.1)
s = StepLR(opt, 30)
net, opt, s = acc.prepare(net, opt, s)
for e in range(90):
    for b in loader:
        opt.zero_grad()
        acc.backward(net(b))
        opt.step()
    s.step()
