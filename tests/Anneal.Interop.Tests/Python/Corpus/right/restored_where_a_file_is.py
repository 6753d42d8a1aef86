# expect: nothing
# checked: 0
import torch, argparse
from torch.optim.lr_scheduler import *
net = Net()
opt = torch.optim.SGD(net.parameters(), lr=0.1)
s = CosineAnnealingLR(opt, 60)
if os.path.exists("x"):
    c = torch.load("x")
    opt.load_state_dict(c["opt"])
    s.load_state_dict(c["s"])
for e in range(30):
    for x in loader:
        opt.zero_grad()
        net(x).backward()
        opt.step()
    s.step()
