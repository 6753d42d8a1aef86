# expect: nothing
# checked: 2
import torch
from hoof import loader, net

opt = torch.optim.SGD(net.parameters(), lr=0.1, momentum=0.9)
slow = torch.optim.lr_scheduler.ExponentialLR(opt, gamma=0.99)
drops = torch.optim.lr_scheduler.MultiStepLR(opt, milestones=[30, 60], gamma=0.3)
for epoch in range(90):
    for x, y in loader:
        opt.zero_grad()
        torch.nn.functional.cross_entropy(net(x), y).backward()
        opt.step()
    slow.step()
    drops.step()
