# expect: nothing
# checked: 1
import torch
import deepspeed
from torch.optim.lr_scheduler import *
net = Net()
opt = torch.optim.SGD(net.parameters(), lr=0.1)
s = StepLR(opt, 30)
ds, _, _, _ = deepspeed.initialize(model=net, optimizer=opt, config="c.json")
for e in range(90):
    for b in loader:
        total = ds(b)
        ds.backward(total)
        ds.step()
    s.step()
