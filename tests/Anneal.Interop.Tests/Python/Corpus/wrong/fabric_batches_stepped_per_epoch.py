# expect: LR005 error @9
import torch
from lightning.fabric import Fabric
from maple import loader, net

EPOCHS = 22
fabric = Fabric(accelerator="auto")
optimizer = torch.optim.AdamW(net.parameters(), lr=6e-4)
scheduler = torch.optim.lr_scheduler.OneCycleLR(optimizer, 6e-3, total_steps=EPOCHS * len(loader))
net, optimizer = fabric.setup(net, optimizer)
loader = fabric.setup_dataloaders(loader)
for epoch in range(EPOCHS):
    for x, y in loader:
        optimizer.zero_grad()
        loss = torch.nn.functional.cross_entropy(net(x), y)
        fabric.backward(loss)
        optimizer.step()
    scheduler.step()
    fabric.save("maple.ckpt", {"net": net, "epoch": epoch})
