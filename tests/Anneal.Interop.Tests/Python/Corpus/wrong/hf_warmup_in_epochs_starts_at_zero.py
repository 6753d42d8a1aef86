# expect: LR006 error @9
import torch
from transformers import get_cosine_schedule_with_warmup
from graphs import molecules, Gin, evaluate

EPOCHS = 100
model = Gin(layers=5)
optimizer = torch.optim.AdamW(model.parameters(), lr=1e-3)
scheduler = get_cosine_schedule_with_warmup(optimizer, num_warmup_steps=5, num_training_steps=EPOCHS)
for epoch in range(EPOCHS):
    model.train()
    for g in molecules:
        optimizer.zero_grad()
        loss = torch.nn.functional.l1_loss(model(g), g.y)
        loss.backward()
        optimizer.step()
    scheduler.step()
    print(epoch, evaluate(model))
