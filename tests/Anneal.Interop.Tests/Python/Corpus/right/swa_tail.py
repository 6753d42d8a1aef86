# expect: nothing
# checked: 2
import torch
from torch.optim.lr_scheduler import CosineAnnealingLR
from torch.optim.swa_utils import AveragedModel, SWALR, update_bn

from pieces import loader, model, loss_fn

EPOCHS, SWA_START = 120, 90
optimizer = torch.optim.SGD(model.parameters(), lr=0.1, momentum=0.9, weight_decay=1e-4)
averaged = AveragedModel(model)
scheduler = CosineAnnealingLR(optimizer, T_max=SWA_START)
swa_scheduler = SWALR(optimizer, anneal_strategy="linear", anneal_epochs=5, swa_lr=0.02)

for epoch in range(EPOCHS):
    for x, y in loader:
        optimizer.zero_grad()
        loss_fn(model(x), y).backward()
        optimizer.step()
    if epoch >= SWA_START:
        averaged.update_parameters(model)
        swa_scheduler.step()
    else:
        scheduler.step()

update_bn(loader, averaged)
torch.save(averaged.state_dict(), "swa.pt")
