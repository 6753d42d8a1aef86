# expect: LR001 error @8
import torch
from transformers import get_linear_schedule_with_warmup
from poems import next_batch, model

EPOCHS, PER_EPOCH, MAX_STEPS = 10, 640, 1500
opt = torch.optim.AdamW(model.parameters(), lr=1e-4)
sched = get_linear_schedule_with_warmup(opt, 100, EPOCHS * PER_EPOCH)
done = 0
for epoch in range(EPOCHS):
    for _ in range(PER_EPOCH):
        loss = model(**next_batch()).loss
        opt.zero_grad()
        loss.backward()
        opt.step()
        sched.step()
        done += 1
        if done >= MAX_STEPS:
            break
    if done >= MAX_STEPS:
        break
model.save_pretrained("poet")
