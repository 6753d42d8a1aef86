# expect: LR007 warning @16
import math
import torch
from sounds import loader, net

N = 80


def factor(epoch):
    if epoch < 8:
        return 0.2 * (epoch + 1) / 8  # meant to meet the cosine at 1
    return 0.5 * (1 + math.cos(math.pi * (epoch - 8) / (N - 8)))


opt = torch.optim.RAdam(net.parameters(), lr=2e-3)
sched = torch.optim.lr_scheduler.LambdaLR(opt, factor)
for epoch in range(N):
    for spec, label in loader:
        loss = torch.nn.functional.cross_entropy(net(spec), label)
        opt.zero_grad()
        loss.backward()
        opt.step()
    sched.step()
