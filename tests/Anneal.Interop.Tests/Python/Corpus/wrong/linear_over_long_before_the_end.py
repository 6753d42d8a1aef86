# expect: LR004 warning @9
import os
import torch
from wind import loader, Forecaster

EPOCHS = int(os.environ.get("EPOCHS", 120))
model = Forecaster()
opt = torch.optim.Adam(model.parameters(), lr=2e-3)
sched = torch.optim.lr_scheduler.LinearLR(opt, start_factor=1.0, end_factor=0.02, total_iters=30)
for epoch in range(EPOCHS):
    for past, future in loader:
        opt.zero_grad()
        loss = torch.nn.functional.l1_loss(model(past), future)
        loss.backward()
        opt.step()
    sched.step()
