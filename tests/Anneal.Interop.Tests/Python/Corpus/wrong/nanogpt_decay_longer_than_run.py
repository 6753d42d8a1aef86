# expect: LR001 error
import math, torch
from gpt import GPT, batches

max_lr, min_lr = 6e-4, 6e-5
warmup_steps, decay_steps = 700, 19_000
max_steps = 5_000

def get_lr(it):
    if it < warmup_steps:
        return max_lr * (it + 1) / warmup_steps
    if it > decay_steps:
        return min_lr
    r = (it - warmup_steps) / (decay_steps - warmup_steps)
    return min_lr + 0.5 * (1.0 + math.cos(math.pi * r)) * (max_lr - min_lr)

model = torch.compile(GPT())
optimizer = torch.optim.AdamW(model.parameters(), lr=max_lr, betas=(0.9, 0.95), fused=True)
stream = batches(B=16, T=1024)
for step in range(max_steps):
    x, y = next(stream)
    with torch.autocast("cuda", dtype=torch.bfloat16):
        _, loss = model(x, y)
    optimizer.zero_grad()
    loss.backward()
    norm = torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
    lr = get_lr(step)
    for g in optimizer.param_groups:
        g["lr"] = lr
    optimizer.step()
    print(f"{step:5d} {loss.item():.4f} {lr:.2e} {norm:.2f}")
