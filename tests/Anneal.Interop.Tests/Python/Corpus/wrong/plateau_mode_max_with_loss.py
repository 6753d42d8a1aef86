# expect: LR012 error @6
import torch
from tumours import train_dl, val_dl, net

optimizer = torch.optim.Adam(net.parameters(), lr=1e-3)
scheduler = torch.optim.lr_scheduler.ReduceLROnPlateau(optimizer, mode="max", factor=0.5, patience=3)
for epoch in range(60):
    net.train()
    for x, y in train_dl:
        optimizer.zero_grad()
        torch.nn.functional.cross_entropy(net(x), y).backward()
        optimizer.step()
    net.eval()
    val_loss = 0.0
    with torch.no_grad():
        for x, y in val_dl:
            val_loss += torch.nn.functional.cross_entropy(net(x), y).item()
    scheduler.step(val_loss)
