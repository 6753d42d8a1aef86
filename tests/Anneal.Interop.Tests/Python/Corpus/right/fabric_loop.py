# expect: nothing
# checked: 1
import lightning as L
import torch
from lightning.fabric import Fabric
from monsoon import loader, net

EPOCHS = 28
fabric = Fabric(accelerator="cuda", devices=2, precision="bf16-mixed")
fabric.launch()
optimizer = torch.optim.AdamW(net.parameters(), lr=8e-4)
scheduler = torch.optim.lr_scheduler.CosineAnnealingLR(optimizer, T_max=EPOCHS)
net, optimizer = fabric.setup(net, optimizer)
loader = fabric.setup_dataloaders(loader)
L.seed_everything(3)
for epoch in range(EPOCHS):
    for x, y in loader:
        optimizer.zero_grad()
        loss = torch.nn.functional.cross_entropy(net(x), y)
        fabric.backward(loss)
        optimizer.step()
    scheduler.step()
    fabric.print(epoch, loss.item())
