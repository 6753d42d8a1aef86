# expect: nothing
# checked: 1
import torch, argparse
from torch.optim.lr_scheduler import *
net = Net()
opt = torch.optim.SGD(net.parameters(), lr=0.1)
s = MultiStepLR(opt, [100, 299])
start = 0
if os.path.exists("x"):
    c = torch.load("x")
    opt.load_state_dict(c["opt"])
    s.load_state_dict(c["s"])
    start = int(c["epoch"]) + 1
for e in range(start, 300):
    for x in loader:
        opt.zero_grad()
        net(x).backward()
        opt.step()
    s.step()
