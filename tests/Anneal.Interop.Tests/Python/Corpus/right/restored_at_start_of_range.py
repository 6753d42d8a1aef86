# expect: nothing
# checked: 1
import torch
from torch.optim.lr_scheduler import *
net = Net()
opt = torch.optim.SGD(net.parameters(), lr=0.1)
s = CosineAnnealingLR(opt, 60)
s.load_state_dict(torch.load("a")["s"])
for e in range(30, 60):
    for x in loader:
        opt.zero_grad()
        net(x).backward()
        opt.step()
    s.step()
