# expect: nothing
# checked: 0
import torch
from bog import loader, net

opt = torch.optim.SGD(net.parameters(), lr=1e-7, momentum=0.9)
low, high, n = 1e-7, 10.0, 100
grow = (high / low) ** (1 / n)
batches = iter(loader)
rates, losses = [], []
best = float("inf")
for i in range(n):
    try:
        x, y = next(batches)
    except StopIteration:
        batches = iter(loader)
        x, y = next(batches)
    loss = torch.nn.functional.cross_entropy(net(x), y)
    if loss.item() > 4 * best:
        break
    best = min(best, loss.item())
    rates.append(opt.param_groups[0]["lr"])
    losses.append(loss.item())
    opt.zero_grad()
    loss.backward()
    opt.step()
    for g in opt.param_groups:
        g["lr"] *= grow
print(rates[losses.index(min(losses))] / 10)
