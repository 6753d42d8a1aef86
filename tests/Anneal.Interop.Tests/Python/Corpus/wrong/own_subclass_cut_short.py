# expect: LR001 error @19
import math
import torch
from torch.optim.lr_scheduler import LRScheduler
from rowan import loader, net


class HalfCosine(LRScheduler):
    def __init__(self, optimizer, total, last_epoch=-1):
        self.total = total
        super().__init__(optimizer, last_epoch)

    def get_lr(self):
        share = min(self.last_epoch, self.total) / self.total
        return [base * 0.5 * (1 + math.cos(math.pi * share)) for base in self.base_lrs]


optimizer = torch.optim.SGD(net.parameters(), lr=0.1, momentum=0.9)
scheduler = HalfCosine(optimizer, total=100)
for epoch in range(30):
    for x, y in loader:
        optimizer.zero_grad()
        torch.nn.functional.cross_entropy(net(x), y).backward()
        optimizer.step()
    scheduler.step()
