# expect: LR002 warning @8
import torch
from rl import Policy, rollout

MAX_UPDATES = 20_000
policy = Policy(obs=24, act=4)
opt = torch.optim.RMSprop(policy.parameters(), lr=7e-4, alpha=0.99)
sched = torch.optim.lr_scheduler.MultiStepLR(opt, [30_000, 40_000], gamma=0.3)
n = 0
while n < MAX_UPDATES:
    batch = rollout(policy, 128)
    loss = policy.loss(batch)
    opt.zero_grad()
    loss.backward()
    torch.nn.utils.clip_grad_norm_(policy.parameters(), 0.5)
    opt.step()
    sched.step()
    n += 1
    if n % 1000 == 0:
        print(n, batch.returns.mean())
