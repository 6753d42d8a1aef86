# expect: LP013 warning
import torch
from torch.optim.lr_scheduler import CyclicLR, ReduceLROnPlateau
from marsh import train_dl, val_dl, net

opt = torch.optim.SGD(net.parameters(), lr=1e-3, momentum=0.9)
cyclic = CyclicLR(opt, base_lr=1e-3, max_lr=1e-1, step_size_up=4 * len(train_dl))
plateau = ReduceLROnPlateau(opt, factor=0.1, patience=5)
for epoch in range(64):
    net.train()
    for x, y in train_dl:
        opt.zero_grad()
        torch.nn.functional.cross_entropy(net(x), y).backward()
        opt.step()
        cyclic.step()
    net.eval()
    with torch.no_grad():
        val_loss = sum(torch.nn.functional.cross_entropy(net(x), y).item() for x, y in val_dl) / len(val_dl)
    plateau.step(val_loss)
