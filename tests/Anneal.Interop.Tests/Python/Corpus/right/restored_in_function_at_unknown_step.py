# expect: nothing
# checked: 0
import torch
from torch.optim.lr_scheduler import *
net = Net()
opt = torch.optim.SGD(net.parameters(), lr=0.1)
s = MultiStepLR(opt, [20, 50])
def load(s):
    s.load_state_dict(torch.load("a")["s"])
load(s)
for e in range(10):
    for x in loader:
        opt.zero_grad()
        net(x).backward()
        opt.step()
    s.step()
