# expect: nothing
# checked: 1
import math
import time
import torch
from model import Transformer

batch_size, block_size = 12, 1024
learning_rate = 6e-4
max_iters = 60000
warmup_iters = 2000
lr_decay_iters = 60000
min_lr = 6e-5
grad_clip = 1.0
eval_every = 2000

model = Transformer(block_size).cuda()
optimizer = torch.optim.AdamW(model.parameters(), lr=learning_rate, betas=(0.9, 0.95))
text = torch.load("tokens.pt")


def get_batch():
    at = torch.randint(len(text) - block_size, (batch_size,))
    x = torch.stack([text[i : i + block_size] for i in at])
    y = torch.stack([text[i + 1 : i + 1 + block_size] for i in at])
    return x.cuda(), y.cuda()


def rate_at(it):
    # 1) linear up, 2) floor behind the end, 3) cosine between
    if it < warmup_iters:
        return learning_rate * (it + 1) / (warmup_iters + 1)
    if it > lr_decay_iters:
        return min_lr
    share = (it - warmup_iters) / (lr_decay_iters - warmup_iters)
    return min_lr + 0.5 * (1.0 + math.cos(math.pi * share)) * (learning_rate - min_lr)


it = 0
t0 = time.time()
while it < max_iters:
    lr = rate_at(it)
    for group in optimizer.param_groups:
        group["lr"] = lr
    x, y = get_batch()
    logits, loss = model(x, y)
    optimizer.zero_grad(set_to_none=True)
    loss.backward()
    torch.nn.utils.clip_grad_norm_(model.parameters(), grad_clip)
    optimizer.step()
    if it % eval_every == 0:
        print(f"iter {it}: loss {loss.item():.4f}, lr {lr:.2e}, {time.time() - t0:.0f} s")
    it += 1
