# expect: LR009 error @8
import torch
from flow import loader, RealNvp

EPOCHS = 100
flow = RealNvp(6)
opt = torch.optim.Adam(flow.parameters(), lr=5e-4)
sched = torch.optim.lr_scheduler.LambdaLR(opt, lr_lambda=lambda e: 1.0 - 0.013 * e)
for epoch in range(EPOCHS):
    for x in loader:
        loss = -flow.log_prob(x).mean()
        opt.zero_grad()
        loss.backward()
        opt.step()
    sched.step()
