# expect: nothing
# checked: 0
import torch
from timm.scheduler import create_scheduler

optimizer = torch.optim.SGD(net.parameters(), lr=0.1)
scheduler, EPOCHS = create_scheduler(args, optimizer)
for epoch in range(EPOCHS):
    for x in loader:
        optimizer.zero_grad()
        net(x).mean().backward()
        optimizer.step()
    scheduler.step(epoch)
