# expect: LR012 warning @8
import torch
from torch.optim.lr_scheduler import ReduceLROnPlateau
from soil import train_loader, net

criterion = torch.nn.SmoothL1Loss()
optimizer = torch.optim.Adam(net.parameters(), lr=1e-3)
scheduler = ReduceLROnPlateau(optimizer, mode="min", factor=0.1, patience=5)
for epoch in range(200):
    for depth, value in train_loader:
        optimizer.zero_grad()
        loss = criterion(net(depth), value)
        loss.backward()
        optimizer.step()
    scheduler.step(loss.item())  # the loss of the last batch only
    torch.save(net.state_dict(), "soil.pt")
