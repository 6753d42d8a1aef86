# expect: nothing
# checked: 1
import torch
from torch.optim.lr_scheduler import *
def cos(o, n): return CosineAnnealingLR(o, n)
def step(o, n): return StepLR(o, n)
for make in (cos, step):
    net = Net()
    opt = torch.optim.SGD(net.parameters(), lr=0.1)
    if make is cos:
        s = make(opt, 100)
    else:
        s = make(opt, 30)
    for e in range(100):
        for x in loader:
            opt.zero_grad()
            net(x).backward()
            opt.step()
        s.step()
