# expect: nothing
# checked: 1
import torch
from transformers import get_cosine_with_hard_restarts_schedule_with_warmup
from ballads import loader, model

EPOCHS = 9
opt = torch.optim.AdamW(model.parameters(), lr=1e-4)
total = EPOCHS * len(loader)
sched = get_cosine_with_hard_restarts_schedule_with_warmup(opt, 0, total, num_cycles=3)
for epoch in range(EPOCHS):
    for batch in loader:
        loss = model(**batch).loss
        opt.zero_grad()
        loss.backward()
        opt.step()
        sched.step()
