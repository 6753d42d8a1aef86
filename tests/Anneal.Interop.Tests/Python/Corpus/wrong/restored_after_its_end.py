# expect: LP020 warning @6
import torch
from torch.optim.lr_scheduler import *
net = Net()
opt = torch.optim.SGD(net.parameters(), lr=0.1)
s = LinearLR(opt, 1.0, 0.0, total_iters=30)
s.load_state_dict(torch.load("a")["s"])
START = 30
for e in range(START, 60):
    for x in loader:
        opt.zero_grad()
        net(x).backward()
        opt.step()
    s.step()
