# expect: LP010 warning
import torch
from transformers import AutoModelForCausalLM, get_linear_schedule_with_warmup
from haiku import train_dl

EPOCHS = 3
model = AutoModelForCausalLM.from_pretrained("distilgpt2")
optimizer = torch.optim.AdamW(model.parameters(), lr=5e-5)
lr_scheduler = get_linear_schedule_with_warmup(optimizer, 50, EPOCHS * len(train_dl))
for epoch in range(EPOCHS):
    for batch in train_dl:
        loss = model(**batch).loss
        loss.backward()
        torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
        lr_scheduler.step()
        optimizer.zero_grad()
