# expect: nothing
# checked: 0
import torch
from torch.optim.lr_scheduler import CosineAnnealingLR
from warmup_scheduler import GradualWarmupScheduler
from islet import loader, net

EPOCHS, WARM = 60, 5
opt = torch.optim.SGD(net.parameters(), lr=0.1, momentum=0.9)
after = CosineAnnealingLR(opt, T_max=EPOCHS - WARM)
sched = GradualWarmupScheduler(opt, multiplier=1, total_epoch=WARM, after_scheduler=after)
opt.zero_grad()
opt.step()  # so that the first step below does not warn
for epoch in range(1, EPOCHS + 1):
    sched.step(epoch)
    for x, y in loader:
        opt.zero_grad()
        torch.nn.functional.cross_entropy(net(x), y).backward()
        opt.step()
