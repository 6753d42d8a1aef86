# expect: LR001 error @7
import torch
from timm.scheduler import CosineLRScheduler

optimizer = torch.optim.SGD(net.parameters(), lr=0.1)
n = len(loader)
scheduler = CosineLRScheduler(optimizer, t_initial=100 * n, t_in_epochs=False)
for epoch in range(20):
    for i, x in enumerate(loader):
        optimizer.zero_grad()
        net(x).mean().backward()
        optimizer.step()
        scheduler.step_update(epoch * n + i)
