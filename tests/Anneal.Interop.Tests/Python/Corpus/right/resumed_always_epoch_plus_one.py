# expect: nothing
# checked: 1
import torch, argparse
from torch.optim.lr_scheduler import *
net = Net()
opt = torch.optim.SGD(net.parameters(), lr=0.1)
s = CosineAnnealingLR(opt, 300)
c = torch.load("x")
opt.load_state_dict(c["opt"])
s.load_state_dict(c["s"])
start = c["epoch"] + 1
for e in range(start, 300):
    for x in loader:
        opt.zero_grad()
        net(x).backward()
        opt.step()
    s.step()
