# expect: nothing
# checked: 1
import torch
import lightning as L
from torch.optim.lr_scheduler import *
fab = L.Fabric()
net = Net()
opt = torch.optim.SGD(net.parameters(), lr=0.1)
s = CosineAnnealingLR(opt, 60)
net, opt = fab.setup(net, opt)
state = {"model": net, "opt": opt, "s": s}
fab.load("ck", state)
for e in range(30, 60):
    for x in loader:
        opt.zero_grad()
        fab.backward(net(x))
        opt.step()
    s.step()
