# expect: nothing
# checked: 1
import torch
from transformers import get_polynomial_decay_schedule_with_warmup
from jokes import train_dl, dev_loss, model

EPOCHS, PATIENCE = 10, 2
optimizer = torch.optim.AdamW(model.parameters(), lr=4e-5)
total = EPOCHS * len(train_dl)
scheduler = get_polynomial_decay_schedule_with_warmup(
    optimizer, num_warmup_steps=0.06 * total, num_training_steps=total, lr_end=1e-7, power=1.5
)
best, bad = float("inf"), 0
for epoch in range(EPOCHS):
    model.train()
    for batch in train_dl:
        loss = model(**batch).loss
        loss.backward()
        optimizer.step()
        scheduler.step()
        optimizer.zero_grad()
    if (now := dev_loss(model)) < best:
        best, bad = now, 0
        model.save_pretrained("best")
    elif (bad := bad + 1) >= PATIENCE:
        print(f"no better for {PATIENCE} epochs")
        break
