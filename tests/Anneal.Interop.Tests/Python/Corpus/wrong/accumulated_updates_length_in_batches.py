# expect: LR005 error @10
import torch
from transformers import get_cosine_schedule_with_warmup

from corpus import loader, model

accumulate = 8
epochs = 4
optimizer = torch.optim.AdamW(model.parameters(), lr=2e-4)
scheduler = get_cosine_schedule_with_warmup(optimizer, 100, len(loader) * epochs)

optimizer.zero_grad()
for epoch in range(epochs):
    for i, batch in enumerate(loader):
        loss = model(**batch).loss / accumulate
        loss.backward()
        if (i + 1) % accumulate == 0:
            optimizer.step()
            scheduler.step()
            optimizer.zero_grad()
    torch.save(model.state_dict(), f"epoch{epoch}.pt")
