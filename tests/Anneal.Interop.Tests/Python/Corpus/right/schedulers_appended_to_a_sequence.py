# expect: nothing
# checked: 1
import torch
from torch.optim.lr_scheduler import CosineAnnealingLR, LinearLR, SequentialLR


def get_scheduler(optimizer, steps, decay):
    warm = int(0.05 * steps)
    schedulers = [LinearLR(optimizer, total_iters=warm, start_factor=0.001)]
    if decay == "linear":
        schedulers.append(LinearLR(optimizer, total_iters=steps - warm, start_factor=1.0, end_factor=0.001))
    elif decay == "cosine":
        schedulers.append(CosineAnnealingLR(optimizer, T_max=steps - warm, eta_min=1e-6))
    return SequentialLR(optimizer, schedulers=schedulers, milestones=[warm])


steps = 10000
optimizer = torch.optim.AdamW(net.parameters(), lr=3e-4)
scheduler = get_scheduler(optimizer, steps, "cosine")
for step in range(steps):
    loss = net(next(batches))
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
    scheduler.step()
