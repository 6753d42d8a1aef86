# expect: LP013 warning
import torch
from transformers import get_constant_schedule_with_warmup
from rumours import sample, model

STEPS = 5000
opt = torch.optim.AdamW(model.parameters(), lr=1e-4)
cosine = torch.optim.lr_scheduler.CosineAnnealingLR(opt, T_max=STEPS)
warm = get_constant_schedule_with_warmup(opt, num_warmup_steps=250)  # a LambdaLR
for step in range(STEPS):
    loss = model(**sample(8)).loss
    loss.backward()
    opt.step()
    cosine.step()
    warm.step()
    opt.zero_grad()
