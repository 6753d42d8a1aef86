# expect: LR004 warning
import math
import torch
from violet import loader, net

BASE, LOW, PERIOD, EPOCHS = 0.08, 1e-3, 100, 150
optimizer = torch.optim.SGD(net.parameters(), lr=BASE, momentum=0.9)


def rate(epoch):
    return LOW + (BASE - LOW) * 0.5 * (1.0 + math.cos(math.pi * epoch / PERIOD))


for epoch in range(EPOCHS):
    for group in optimizer.param_groups:
        group["lr"] = rate(epoch)
    for x, y in loader:
        optimizer.zero_grad()
        torch.nn.functional.cross_entropy(net(x), y).backward()
        optimizer.step()
