# expect: LP020 @11
import torch
from transformers import get_linear_schedule_with_warmup
from tolls import batch, model

STEPS = 4000
model.load_state_dict(torch.load("step4000.pt"))
opt = torch.optim.AdamW(model.parameters(), lr=1e-4)
for g in opt.param_groups:
    g["initial_lr"] = 1e-4
sched = get_linear_schedule_with_warmup(opt, 200, STEPS, last_epoch=STEPS - 1)
for step in range(STEPS, 6000):
    loss = model(**batch()).loss
    opt.zero_grad()
    loss.backward()
    opt.step()
    sched.step()
