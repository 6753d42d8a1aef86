import torch
from transformers import get_linear_schedule_with_warmup

accumulation_steps = 8
num_epochs = 3
optimizer = torch.optim.AdamW(model.parameters(), lr=5e-5)
total_steps = (len(train_dataloader) // accumulation_steps) * num_epochs
scheduler = get_linear_schedule_with_warmup(optimizer, num_warmup_steps=int(0.1 * total_steps), num_training_steps=total_steps)
optimizer.zero_grad()
for epoch in range(num_epochs):
    for step, batch in enumerate(train_dataloader):
        outputs = model(**batch)
        loss = outputs.loss / accumulation_steps
        loss.backward()
        if (step + 1) % accumulation_steps == 0:
            torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
            optimizer.step()
            scheduler.step()
            optimizer.zero_grad()
