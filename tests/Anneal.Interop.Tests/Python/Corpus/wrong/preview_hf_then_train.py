# expect: LP007 error @11
import torch
from transformers import get_cosine_schedule_with_warmup
from lawsuits import batch, model

TOTAL = 3000
optimizer = torch.optim.AdamW(model.parameters(), lr=2e-5)
scheduler = get_cosine_schedule_with_warmup(optimizer, 300, TOTAL)
curve = []
for i in range(TOTAL):
    scheduler.step()
    curve.append(scheduler.get_last_lr()[0])
print(max(curve), min(curve))
for i in range(TOTAL):
    loss = model(**batch()).loss
    loss.backward()
    optimizer.step()
    scheduler.step()
    optimizer.zero_grad()
