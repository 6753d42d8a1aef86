# expect: nothing
# checked: 1
import torch

warm = 1
optimizer = torch.optim.SGD(net.parameters(), lr=0.1)
drops = torch.optim.lr_scheduler.MultiStepLR(optimizer, milestones=[60, 120, 200], gamma=0.2)
for epoch in range(1, 201):
    if epoch > warm:
        drops.step(epoch)
    for x, y in loader:
        optimizer.zero_grad()
        criterion(net(x), y).backward()
        optimizer.step()
