# expect: LP004 warning @16
import torch
from transformers import get_linear_schedule_with_warmup
from emails import loader, model

EPOCHS = 5
optimizer = torch.optim.AdamW(model.parameters(), lr=5e-5)
scheduler = get_linear_schedule_with_warmup(optimizer, 0, EPOCHS * len(loader))
for epoch in range(EPOCHS):
    for batch in loader:
        optimizer.zero_grad()
        loss = model(**batch).loss
        loss.backward()
        optimizer.step()
        scheduler.step()
    scheduler.step()
