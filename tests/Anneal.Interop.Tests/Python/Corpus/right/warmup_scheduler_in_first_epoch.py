# expect: nothing
# checked: 2
import torch
from torch.optim.lr_scheduler import LinearLR, MultiStepLR
from mallow import loader, net

EPOCHS = 200
optimizer = torch.optim.SGD(net.parameters(), lr=0.1, momentum=0.9, weight_decay=5e-4)
train_scheduler = MultiStepLR(optimizer, milestones=[60, 120, 160], gamma=0.2)
warmup_scheduler = LinearLR(optimizer, start_factor=1e-3, total_iters=len(loader))
for epoch in range(1, EPOCHS + 1):
    if epoch > 1:
        train_scheduler.step()
    for x, y in loader:
        optimizer.zero_grad()
        loss = torch.nn.functional.cross_entropy(net(x), y)
        loss.backward()
        optimizer.step()
        if epoch <= 1:
            warmup_scheduler.step()
