# expect: nothing
# checked: 1
import torch
from torch.optim.lr_scheduler import *
def cos(o): return CosineAnnealingLR(o, 100)
def step(o): return StepLR(o, 30)
net = Net()
opt = torch.optim.SGD(net.parameters(), lr=0.1)
make = step
if make is cos:
    epochs = 100
else:
    epochs = 90
s = make(opt)
for e in range(epochs):
    for x in loader:
        opt.zero_grad()
        net(x).backward()
        opt.step()
    s.step()
