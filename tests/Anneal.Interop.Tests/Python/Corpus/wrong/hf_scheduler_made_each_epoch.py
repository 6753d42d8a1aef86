# expect: LP012 warning @9
import torch
from transformers import get_linear_schedule_with_warmup
from letters import model, train_dl

EPOCHS = 6
for epoch in range(EPOCHS):
    optimizer = torch.optim.AdamW(model.parameters(), lr=3e-5)
    scheduler = get_linear_schedule_with_warmup(optimizer, 0, EPOCHS * len(train_dl))
    model.train()
    for batch in train_dl:
        loss = model(**batch).loss
        loss.backward()
        optimizer.step()
        scheduler.step()
        optimizer.zero_grad()
    torch.save(model.state_dict(), f"{epoch}.pt")
