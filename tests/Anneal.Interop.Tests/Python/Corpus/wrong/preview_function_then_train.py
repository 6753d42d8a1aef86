# expect: LP007 error
import torch
from dunes import loader, net


def look(scheduler, optimizer, n):
    out = []
    for _ in range(n):
        out.append(optimizer.param_groups[0]["lr"])
        scheduler.step()
    return out


optimizer = torch.optim.Adam(net.parameters(), lr=1e-3)
scheduler = torch.optim.lr_scheduler.StepLR(optimizer, 10, gamma=0.5)
print("planned:", look(scheduler, optimizer, 50))
for epoch in range(50):
    for x, y in loader:
        optimizer.zero_grad()
        torch.nn.functional.mse_loss(net(x), y).backward()
        optimizer.step()
    scheduler.step()
