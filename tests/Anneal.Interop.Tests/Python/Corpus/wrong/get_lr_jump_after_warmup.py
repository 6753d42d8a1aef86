# expect: LR007 warning
import math
import torch
from tokens import get_batch, Decoder

warm, total = 500, 12_000
peak, floor = 1e-3, 1e-4


def lr_at(step):
    if step < warm:
        return floor * (step + 1) / warm
    done = (step - warm) / (total - warm)
    return floor + 0.5 * (peak - floor) * (1 + math.cos(math.pi * done))


net = Decoder()
opt = torch.optim.AdamW(net.parameters(), lr=peak)
for step in range(total):
    for group in opt.param_groups:
        group["lr"] = lr_at(step)
    x, y = get_batch()
    loss = net(x, y)
    opt.zero_grad(set_to_none=True)
    loss.backward()
    opt.step()
