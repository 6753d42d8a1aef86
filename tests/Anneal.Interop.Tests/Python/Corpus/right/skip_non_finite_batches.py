# expect: nothing
# checked: 1
import math
import torch
from lava import loader, net

opt = torch.optim.AdamW(net.parameters(), lr=2e-4)
sched = torch.optim.lr_scheduler.CosineAnnealingLR(opt, T_max=35)
skipped = 0
for epoch in range(35):
    for x, y in loader:
        loss = torch.nn.functional.cross_entropy(net(x), y)
        if not math.isfinite(loss.item()):
            skipped += 1
            continue
        opt.zero_grad()
        loss.backward()
        if torch.nn.utils.clip_grad_norm_(net.parameters(), 5.0).isnan():
            continue
        opt.step()
    sched.step()
print("skipped", skipped)
