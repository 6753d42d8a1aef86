# expect: LP020
import torch
from locomotives import get_batch, net

peak, warm, total = 5e-4, 500, 10_000


def lr_of(it):
    if it < warm:
        return peak * (it + 1) / warm
    if it >= total:
        return 0.0
    return peak * (1 - (it - warm) / (total - warm))


net.load_state_dict(torch.load("it10000.pt"))
opt = torch.optim.AdamW(net.parameters(), lr=peak)
it = 10_000
while it < 15_000:
    for g in opt.param_groups:
        g["lr"] = lr_of(it)
    x, y = get_batch()
    loss = net(x, y)
    opt.zero_grad()
    loss.backward()
    opt.step()
    it += 1
