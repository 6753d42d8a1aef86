# expect: LP006 error @15
import torch
from hives import train_dl, val_dl, net

opt = torch.optim.Adam(net.parameters(), lr=1e-3)
sched = torch.optim.lr_scheduler.ReduceLROnPlateau(opt, factor=0.5, patience=3)
for epoch in range(40):
    for x, y in train_dl:
        opt.zero_grad()
        torch.nn.functional.mse_loss(net(x), y).backward()
        opt.step()
    with torch.no_grad():
        val_loss = sum(torch.nn.functional.mse_loss(net(x), y).item() for x, y in val_dl)
    print(epoch, val_loss)
    sched.step()
