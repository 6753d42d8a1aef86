# expect: nothing
# checked: 1
import matplotlib.pyplot as plt
import torch
from torch.optim.lr_scheduler import OneCycleLR


def preview(make, steps):
    """The rates of a schedule, on a throw-away optimizer."""
    opt = torch.optim.SGD([torch.zeros(1, requires_grad=True)], lr=0.01, momentum=0.9)
    sched = make(opt)
    rates = []
    for _ in range(steps):
        rates.append(sched.get_last_lr()[0])
        opt.step()
        sched.step()
    return rates


TOTAL = 1500
build = lambda o: OneCycleLR(o, max_lr=0.1, total_steps=TOTAL)
plt.plot(preview(build, TOTAL))
plt.savefig("rates.png")

from pollen import next_batch, net

optimizer = torch.optim.SGD(net.parameters(), lr=0.01, momentum=0.9)
scheduler = build(optimizer)
for step in range(TOTAL):
    x, y = next_batch()
    optimizer.zero_grad()
    torch.nn.functional.cross_entropy(net(x), y).backward()
    optimizer.step()
    scheduler.step()
