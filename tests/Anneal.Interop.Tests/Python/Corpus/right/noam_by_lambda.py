# expect: nothing
# checked: 1
import torch
from torch.optim.lr_scheduler import LambdaLR
from multi30k import batches, loss_of, make_model

D_MODEL, WARMUP, EPOCHS = 512, 3000, 8


def rate(update, width, warm):
    """Step 0 would be a zero raised to a negative power."""
    n = max(update, 1)
    return min(n**-0.5, n * warm**-1.5) / width**0.5


model = make_model(D_MODEL)
optimizer = torch.optim.Adam(model.parameters(), lr=1.0, betas=(0.9, 0.98), eps=1e-9)
lr_scheduler = LambdaLR(optimizer, lr_lambda=lambda step: rate(step, D_MODEL, warm=WARMUP))
for epoch in range(EPOCHS):
    model.train()
    for batch in batches("train"):
        loss = loss_of(model, batch)
        loss.backward()
        optimizer.step()
        optimizer.zero_grad(set_to_none=True)
        lr_scheduler.step()
    torch.save(model.state_dict(), f"multi30k_{epoch:02d}.pt")
