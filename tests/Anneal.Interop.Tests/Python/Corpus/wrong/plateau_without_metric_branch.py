# expect: LP006 error @19
import torch
from torch.optim import lr_scheduler
from fern import train_dl, net

optimizer = torch.optim.Adam(net.parameters(), lr=1e-3)
plateau = lr_scheduler.ReduceLROnPlateau(optimizer, mode="min", patience=5, min_lr=1e-6)

def run_epoch():
    for x, y in train_dl:
        loss = torch.nn.functional.cross_entropy(net(x), y)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()

for epoch in range(100):
    run_epoch()
    if epoch >= 10:
        plateau.step()
