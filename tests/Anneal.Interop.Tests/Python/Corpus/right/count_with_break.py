# expect: nothing
# checked: 1
from itertools import count
import torch
from kelp import draw, net

LIMIT = 30_000
opt = torch.optim.AdamW(net.parameters(), lr=1e-3)
sched = torch.optim.lr_scheduler.LinearLR(opt, start_factor=1.0, end_factor=0.01, total_iters=LIMIT)
for n in count():
    if n == LIMIT:
        break
    x, y = draw(128)
    loss = torch.nn.functional.mse_loss(net(x), y)
    opt.zero_grad()
    loss.backward()
    opt.step()
    sched.step()
