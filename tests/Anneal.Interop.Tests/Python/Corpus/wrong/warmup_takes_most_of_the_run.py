# expect: LR010 warning @8
import torch
from transformers import get_linear_schedule_with_warmup
from dialogue import sample, model

STEPS = 2000
opt = torch.optim.AdamW(model.parameters(), lr=3e-5)
sched = get_linear_schedule_with_warmup(opt, num_warmup_steps=1200, num_training_steps=STEPS)
for step in range(STEPS):
    loss = model(**sample()).loss
    loss.backward()
    torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
    opt.step()
    sched.step()
    opt.zero_grad()
