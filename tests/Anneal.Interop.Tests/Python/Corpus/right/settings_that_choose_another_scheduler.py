# expect: nothing
# checked: 2
import torch
from torch.optim.lr_scheduler import CosineAnnealingLR, ReduceLROnPlateau


class CFG:
    scheduler = "cosine"
    epochs = 4
    patience = 4


def get_scheduler(optimizer):
    if CFG.scheduler == "plateau":
        return ReduceLROnPlateau(optimizer, mode="min", factor=0.2, patience=CFG.patience)
    return CosineAnnealingLR(optimizer, T_max=CFG.epochs)


optimizer = torch.optim.Adam(net.parameters(), lr=1e-4)
scheduler = get_scheduler(optimizer)
for epoch in range(CFG.epochs):
    train_fn(net, optimizer)
    loss = valid_fn(net)
    if isinstance(scheduler, ReduceLROnPlateau):
        scheduler.step(loss)
    else:
        scheduler.step()
