# expect: nothing
# checked: 1
import torch
from acorn import loader, net

EPOCHS = 9
total = EPOCHS * len(loader)
opt = torch.optim.AdamW(net.parameters(), 1e-4)
sched = torch.optim.lr_scheduler.OneCycleLR(opt, 2e-3, total_steps=total, pct_start=0.2, final_div_factor=100)
it = 0
for epoch in range(EPOCHS):
    for x, y in loader:
        loss = torch.nn.functional.cross_entropy(net(x), y)
        opt.zero_grad()
        loss.backward()
        opt.step()
        it += 1
        if it < total:
            sched.step()
