# expect: LR010 warning
import math
import torch
from orchid import stream, Decoder

learning_rate, min_lr = 4e-4, 4e-5
warmup_iters, max_iters = 6_000, 10_000


def get_lr(it):
    if it < warmup_iters:
        return learning_rate * (it + 1) / warmup_iters
    x = (it - warmup_iters) / (max_iters - warmup_iters)
    return min_lr + (learning_rate - min_lr) * 0.5 * (1 + math.cos(math.pi * x))


model = Decoder()
optimizer = torch.optim.AdamW(model.parameters(), lr=learning_rate)
feed = stream(32)
for it in range(max_iters):
    for group in optimizer.param_groups:
        group["lr"] = get_lr(it)
    tokens = next(feed)
    loss = model.loss(tokens)
    optimizer.zero_grad(set_to_none=True)
    loss.backward()
    optimizer.step()
