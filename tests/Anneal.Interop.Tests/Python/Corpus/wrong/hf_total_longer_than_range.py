# expect: LR001 error @9
import torch
from transformers import AutoModelForMultipleChoice, get_linear_schedule_with_warmup
from swag import sample

TOTAL = 10_000
model = AutoModelForMultipleChoice.from_pretrained("bert-base-uncased")
optimizer = torch.optim.AdamW(model.parameters(), lr=5e-5)
scheduler = get_linear_schedule_with_warmup(optimizer, 200, TOTAL)
for epoch in range(3):
    for step in range(1000):
        loss = model(**sample(16)).loss
        loss.backward()
        optimizer.step()
        scheduler.step()
        optimizer.zero_grad()
    model.save_pretrained(f"epoch-{epoch}")
