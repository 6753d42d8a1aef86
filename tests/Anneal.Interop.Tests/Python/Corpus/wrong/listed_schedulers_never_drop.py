# expect: LR002 warning @13
import torch
from torch.optim.lr_scheduler import MultiStepLR


class Pair:
    def __init__(self, first, second):
        self.optimizers = [torch.optim.Adam(first.parameters(), lr=2e-4)]
        self.optimizers.append(torch.optim.Adam(second.parameters(), lr=2e-4))
        self.schedulers = []
        for optimizer in self.optimizers:
            self.schedulers.append(
                MultiStepLR(optimizer, milestones=[150, 180], gamma=0.1)
            )

    def fit(self, loader):
        for epoch in range(100):
            for x in loader:
                loss = self.loss(x)
                loss.backward()
                for optimizer in self.optimizers:
                    optimizer.step()
                    optimizer.zero_grad()
            for scheduler in self.schedulers:
                scheduler.step()
