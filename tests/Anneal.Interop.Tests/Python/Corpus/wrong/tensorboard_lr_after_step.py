# expect: LP005 warning @19
import torch
from torch.utils.tensorboard import SummaryWriter
from gears import loader, net

writer = SummaryWriter("runs/gears")
optimizer = torch.optim.AdamW(net.parameters(), lr=1e-3)
scheduler = torch.optim.lr_scheduler.StepLR(optimizer, 20, gamma=0.3)
for epoch in range(60):
    total = 0.0
    for x, y in loader:
        optimizer.zero_grad()
        loss = torch.nn.functional.cross_entropy(net(x), y)
        loss.backward()
        optimizer.step()
        total += loss.item()
    scheduler.step()
    writer.add_scalar("loss", total / len(loader), epoch)
    writer.add_scalar("lr", optimizer.param_groups[0]["lr"], epoch)
