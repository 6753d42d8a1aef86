# expect: nothing
# checked: 0
import torch
from torch.optim.lr_scheduler import *
net = Net()
opt = torch.optim.SGD(net.parameters(), lr=0.1)
cos = CosineAnnealingLR(opt, 4500)
step = 0
for step_ in range(5000):
    opt.zero_grad()
    net(x).backward()
    opt.step()
    if step < 500:
        pass
    else:
        cos.step()
    step += 1
