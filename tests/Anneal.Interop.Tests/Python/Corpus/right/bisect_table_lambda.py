# expect: nothing
# checked: 1
from bisect import bisect_right
import torch
from drizzle import loader, net

EDGES = (40, 80, 110)
FACTORS = (1.0, 0.2, 0.04, 0.008)
opt = torch.optim.SGD(net.parameters(), lr=0.1, momentum=0.9)
sched = torch.optim.lr_scheduler.LambdaLR(opt, lambda epoch: FACTORS[bisect_right(EDGES, epoch)])
for epoch in range(120):
    for x, y in loader:
        opt.zero_grad()
        torch.nn.functional.cross_entropy(net(x), y).backward()
        opt.step()
    sched.step()
