# expect: nothing
# checked: 1
import torch
from torch.optim.lr_scheduler import CosineAnnealingWarmRestarts
from peat import loader, net

opt = torch.optim.AdamW(net.parameters(), lr=1e-3)
sched = CosineAnnealingWarmRestarts(opt, T_0=20, eta_min=1e-6)
for epoch in range(60):
    for x, y in loader:
        loss = torch.nn.functional.mse_loss(net(x), y)
        opt.zero_grad()
        loss.backward()
        opt.step()
    sched.step()
    if (epoch + 1) % 20 == 0:
        torch.save(net.state_dict(), f"cycle{(epoch + 1) // 20}.pt")
