# expect: LR009 warning @7
import torch
from dill import loader, net

EPOCHS = 16
opt = torch.optim.AdamW(net.parameters(), lr=1e-3)
sched = torch.optim.lr_scheduler.OneCycleLR(
    opt, max_lr=1e-3, total_steps=EPOCHS * len(loader), pct_start=0.2, div_factor=0.1
)
for epoch in range(EPOCHS):
    for x, y in loader:
        loss = torch.nn.functional.smooth_l1_loss(net(x), y)
        opt.zero_grad()
        loss.backward()
        torch.nn.utils.clip_grad_norm_(net.parameters(), 1.0)
        opt.step()
        sched.step()
    print("done with", epoch)
