# expect: LR006
import torch
from warmup_scheduler import GradualWarmupScheduler

EPOCHS = 20
optimizer = torch.optim.SGD(net.parameters(), lr=0.1)
after = torch.optim.lr_scheduler.CosineAnnealingLR(optimizer, 15)
scheduler = GradualWarmupScheduler(optimizer, multiplier=1, total_epoch=5, after_scheduler=after)
for epoch in range(EPOCHS):
    for x in loader:
        optimizer.zero_grad()
        net(x).mean().backward()
        optimizer.step()
    scheduler.step()
