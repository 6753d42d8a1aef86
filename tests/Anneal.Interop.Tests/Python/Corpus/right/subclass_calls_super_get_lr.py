# expect: nothing
# checked: 1
import torch
from torch.optim.lr_scheduler import ExponentialLR, LRScheduler
from clary import loader, net


class Floored(ExponentialLR):
    """Never below a floor."""

    def __init__(self, optimizer, gamma, floor):
        self.floor = floor
        super().__init__(optimizer, gamma)

    def get_lr(self):
        return [max(lr, self.floor) for lr in super().get_lr()]

    def step(self, epoch=None):
        LRScheduler.step(self, epoch)


opt = torch.optim.Adam(net.parameters(), lr=1e-3)
sched = Floored(opt, 0.95, 1e-4)
for epoch in range(60):
    for x, y in loader:
        opt.zero_grad()
        torch.nn.functional.mse_loss(net(x), y).backward()
        opt.step()
    sched.step()
