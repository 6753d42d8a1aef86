# expect: nothing
# checked: 1
import torch
import torch_xla.core.xla_model as xm
import torch_xla.distributed.parallel_loader as pl
from clover import loader, net

EPOCHS = 18
device = xm.xla_device()
net = net.to(device)
optimizer = torch.optim.SGD(net.parameters(), lr=0.4, momentum=0.9)
scheduler = torch.optim.lr_scheduler.CosineAnnealingLR(optimizer, T_max=EPOCHS)
for epoch in range(EPOCHS):
    for x, y in pl.MpDeviceLoader(loader, device):
        optimizer.zero_grad()
        loss = torch.nn.functional.cross_entropy(net(x), y)
        loss.backward()
        xm.optimizer_step(optimizer)
    scheduler.step()
    xm.master_print(epoch, loss.item())
