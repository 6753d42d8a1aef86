# expect: LR001 error @7
import torch
from quadrotor import sample_batch, Dynamics

f = Dynamics(13, 4)
opt = torch.optim.AdamW(f.parameters(), lr=1e-4)
sched = torch.optim.lr_scheduler.OneCycleLR(opt, max_lr=3e-3, total_steps=10_000, pct_start=0.1)
step = 0
while step < 4_000:
    s, a, nxt = sample_batch(512)
    loss = (f(s, a) - nxt).pow(2).mean()
    opt.zero_grad()
    loss.backward()
    opt.step()
    sched.step()
    step += 1
    if step % 200 == 0:
        print(step, loss.item())
