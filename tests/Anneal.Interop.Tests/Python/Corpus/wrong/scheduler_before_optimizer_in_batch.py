# expect: LP003 warning @12
import torch
from transformers import get_constant_schedule_with_warmup
from qa import loader, model

optimizer = torch.optim.AdamW(model.parameters(), lr=3e-5)
scheduler = get_constant_schedule_with_warmup(optimizer, num_warmup_steps=100)
for epoch in range(3):
    for batch in loader:
        loss = model(**batch).loss
        loss.backward()
        scheduler.step()
        optimizer.step()
        optimizer.zero_grad()
model.save_pretrained("qa")
