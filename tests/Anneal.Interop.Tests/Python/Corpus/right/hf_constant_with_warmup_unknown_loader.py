# expect: nothing
# checked: 1
import torch
from transformers import get_constant_schedule_with_warmup
from reddit import train, model

optimizer = torch.optim.AdamW(model.parameters(), lr=1e-5)
scheduler = get_constant_schedule_with_warmup(optimizer, num_warmup_steps=300)
for epoch in range(2):
    for batch in train:
        loss = model(**batch).loss
        loss.backward()
        optimizer.step()
        scheduler.step()
        optimizer.zero_grad()
model.save_pretrained("reddit")
