# expect: nothing
# checked: 1
import math
from functools import partial
import torch
from brook import loader, net


def cosine(step, *, warm, total, low):
    if step < warm:
        return (step + 1) / warm
    return low + (1 - low) * 0.5 * (1 + math.cos(math.pi * (step - warm) / max(1, total - warm)))


EPOCHS = 50
optimizer = torch.optim.AdamW(net.parameters(), lr=1e-3)
schedule = partial(cosine, warm=5, total=EPOCHS, low=0.01)
scheduler = torch.optim.lr_scheduler.LambdaLR(optimizer, schedule)
for epoch in range(EPOCHS):
    for x, y in loader:
        optimizer.zero_grad()
        torch.nn.functional.cross_entropy(net(x), y).backward()
        optimizer.step()
    scheduler.step()
