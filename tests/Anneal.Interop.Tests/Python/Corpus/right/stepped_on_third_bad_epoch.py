# expect: nothing
# checked: 0
import torch
from torch.optim.lr_scheduler import *
net = Net()
opt = torch.optim.SGD(net.parameters(), lr=0.1)
s = ExponentialLR(opt, 0.5)
best = 0
bad = 0
for e in range(90):
    for x in loader:
        opt.zero_grad()
        net(x).backward()
        opt.step()
    acc = evaluate(net)
    if acc > best:
        best = acc
        bad = 0
    else:
        bad += 1
    if bad == 3:
        s.step()
