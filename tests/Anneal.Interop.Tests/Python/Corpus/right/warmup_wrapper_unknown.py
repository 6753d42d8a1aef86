# expect: nothing
# checked: 0
import torch
from slow_start import PatientWarmupScheduler

EPOCHS = 20
optimizer = torch.optim.SGD(net.parameters(), lr=0.1)
after = torch.optim.lr_scheduler.CosineAnnealingLR(optimizer, 100)
scheduler = PatientWarmupScheduler(optimizer, multiplier=1, total_epoch=5, after_scheduler=after)
for epoch in range(EPOCHS):
    for x in loader:
        optimizer.zero_grad()
        net(x).mean().backward()
        optimizer.step()
    scheduler.step()
