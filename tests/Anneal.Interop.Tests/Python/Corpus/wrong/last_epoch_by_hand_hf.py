# expect: LP015 note @11
import torch
from transformers import get_linear_schedule_with_warmup
from canals import loader, model

EPOCHS = 8
optimizer = torch.optim.AdamW(model.parameters(), lr=4e-5)
scheduler = get_linear_schedule_with_warmup(optimizer, 0, EPOCHS * len(loader))
first = int(open("done.txt").read())
model.load_state_dict(torch.load("model.pt"))
scheduler.last_epoch = first * len(loader)
for epoch in range(first, EPOCHS):
    for batch in loader:
        loss = model(**batch).loss
        loss.backward()
        optimizer.step()
        scheduler.step()
        optimizer.zero_grad()
