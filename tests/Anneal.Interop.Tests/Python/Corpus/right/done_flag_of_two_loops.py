# expect: nothing
# checked: 0
import torch
from torch.optim.lr_scheduler import *
net = Net()
opt = torch.optim.SGD(net.parameters(), lr=0.1)
s = CosineAnnealingLR(opt, 5000)
n = 0
done = False
while not done:
    for b in loader:
        opt.zero_grad()
        net(x).backward()
        opt.step()
        s.step()
        n += 1
        if n >= 5000:
            done = True
            break
