# expect: LP015 note @8
import torch
from torch.optim.lr_scheduler import ExponentialLR
from piers import loader, net

opt = torch.optim.Adam(net.parameters(), lr=1e-3)
sched = ExponentialLR(opt, gamma=0.98)
sched.last_epoch = 5
for epoch in range(100):
    for x, y in loader:
        opt.zero_grad()
        torch.nn.functional.mse_loss(net(x), y).backward()
        opt.step()
    sched.step()

net.eval()
example = torch.zeros(1, 8)
print(net(example).detach())
