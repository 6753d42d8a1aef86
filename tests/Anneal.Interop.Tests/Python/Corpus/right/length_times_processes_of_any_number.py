# expect: nothing
# checked: 1
import torch
import torch.distributed as dist

world_size = dist.get_world_size()
optimizer = torch.optim.SGD(net.parameters(), lr=0.1)
scheduler = torch.optim.lr_scheduler.CosineAnnealingLR(optimizer, 20 * len(loader) // world_size)
for epoch in range(20):
    for i, x in enumerate(loader):
        optimizer.zero_grad()
        net(x).mean().backward()
        optimizer.step()
        scheduler.step()
