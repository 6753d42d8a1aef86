# expect: LP001 error @16
import torch
from transformers import AutoModelForSequenceClassification, get_linear_schedule_with_warmup
from toxic import train_dl

EPOCHS = 2
model = AutoModelForSequenceClassification.from_pretrained("roberta-base", num_labels=6)
optimizer = torch.optim.AdamW(model.parameters(), lr=2e-5)
scheduler = get_linear_schedule_with_warmup(optimizer, 0, EPOCHS * len(train_dl))
for epoch in range(EPOCHS):
    model.train()
    for batch in train_dl:
        outputs = model(**batch)
        outputs.loss.backward()
        torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
        optimizer.zero_grad()
        optimizer.step()
        scheduler.step()
