# expect: nothing
# checked: 1
import torch
from accelerate import Accelerator
from torch.optim.lr_scheduler import *
acc = Accelerator()
net = Net()
opt = torch.optim.SGD(net.parameters(), lr=0.1)
s = CosineAnnealingLR(opt, 60)
net, opt, s = acc.prepare(net, opt, s)
acc.load_state("ck")
for e in range(30, 60):
    for x in loader:
        opt.zero_grad()
        acc.backward(net(x))
        opt.step()
    s.step()
