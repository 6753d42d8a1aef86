# expect: LR004 warning @8
import torch
from transformers import get_polynomial_decay_schedule_with_warmup
from languages import english, german, model

EPOCHS = 4
opt = torch.optim.AdamW(model.parameters(), lr=5e-5)
sched = get_polynomial_decay_schedule_with_warmup(
    opt, num_warmup_steps=0, num_training_steps=EPOCHS * len(english), lr_end=1e-9
)
for epoch in range(EPOCHS):
    for batch in english:
        loss = model(**batch).loss
        loss.backward()
        opt.step()
        sched.step()
        opt.zero_grad()
for epoch in range(EPOCHS):
    for batch in english:
        loss = model(**batch).loss
        loss.backward()
        opt.step()
        sched.step()
        opt.zero_grad()
