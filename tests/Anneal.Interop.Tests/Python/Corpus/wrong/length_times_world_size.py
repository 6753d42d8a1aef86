# expect: LR005 error @6
import torch

world_size = 8
optimizer = torch.optim.SGD(net.parameters(), lr=0.1)
scheduler = torch.optim.lr_scheduler.CosineAnnealingLR(optimizer, 20 * len(loader) * world_size)
for epoch in range(20):
    for i, x in enumerate(loader):
        optimizer.zero_grad()
        net(x).mean().backward()
        optimizer.step()
        scheduler.step()
