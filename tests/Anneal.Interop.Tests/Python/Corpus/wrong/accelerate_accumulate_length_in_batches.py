# expect: LR005 error @10
import torch
from accelerate import Accelerator
from transformers import get_cosine_schedule_with_warmup
from recipes import train_loader, lm

ACCUMULATE, EPOCHS = 4, 3
accelerator = Accelerator(gradient_accumulation_steps=ACCUMULATE)
optimizer = torch.optim.AdamW(lm.parameters(), lr=2e-4)
scheduler = get_cosine_schedule_with_warmup(optimizer, 0, EPOCHS * len(train_loader))
lm, optimizer, train_loader, scheduler = accelerator.prepare(lm, optimizer, train_loader, scheduler)
for epoch in range(EPOCHS):
    for batch in train_loader:
        with accelerator.accumulate(lm):
            loss = lm(**batch).loss
            accelerator.backward(loss)
            optimizer.step()
            scheduler.step()
            optimizer.zero_grad()
