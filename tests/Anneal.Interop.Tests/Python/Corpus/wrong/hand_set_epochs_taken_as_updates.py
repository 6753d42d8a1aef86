# expect: LR005 error
import math
import torch
from poppy import batch, net

EPOCHS, PER_EPOCH, TOP, FLOOR = 60, 500, 1e-3, 1e-5
optimizer = torch.optim.AdamW(net.parameters(), lr=TOP)


def planned(step):
    if step >= EPOCHS:
        return FLOOR
    return FLOOR + (TOP - FLOOR) * 0.5 * (1 + math.cos(math.pi * step / EPOCHS))


step = 0
for epoch in range(EPOCHS):
    for _ in range(PER_EPOCH):
        for group in optimizer.param_groups:
            group["lr"] = planned(step)  # counts updates, but the plan is in epochs
        x, y = batch()
        loss = torch.nn.functional.cross_entropy(net(x), y)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        step += 1
