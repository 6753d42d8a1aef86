# expect: nothing
# checked: 2
import sys
import torch
from torch.optim.lr_scheduler import ExponentialLR, ReduceLROnPlateau
from tundra import train_dl, val_dl, net

optimizer = torch.optim.Adam(net.parameters(), lr=1e-3)
if "--plateau" in sys.argv:
    scheduler = ReduceLROnPlateau(optimizer, factor=0.5, patience=4)
else:
    scheduler = ExponentialLR(optimizer, gamma=0.95)

for epoch in range(60):
    net.train()
    for x, y in train_dl:
        optimizer.zero_grad()
        torch.nn.functional.mse_loss(net(x), y).backward()
        optimizer.step()
    net.eval()
    with torch.no_grad():
        val_loss = sum(torch.nn.functional.mse_loss(net(x), y).item() for x, y in val_dl) / len(val_dl)
    if isinstance(scheduler, ReduceLROnPlateau):
        scheduler.step(val_loss)
    else:
        scheduler.step()
