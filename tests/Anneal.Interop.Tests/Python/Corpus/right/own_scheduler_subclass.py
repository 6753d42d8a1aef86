# expect: nothing
# checked: 1
import math
import torch
from torch.optim.lr_scheduler import _LRScheduler


class WarmCosine(_LRScheduler):
    """Linear up to the rates of the optimizer, then half a cosine."""

    def __init__(self, optimizer, warm, total, floor=0.0, last_epoch=-1):
        self.warm = warm
        self.total = total
        self.floor = floor
        super().__init__(optimizer, last_epoch)

    def get_lr(self):
        t = self.last_epoch
        if t < self.warm:
            share = (t + 1) / self.warm
        else:
            share = 0.5 * (1 + math.cos(math.pi * (t - self.warm) / (self.total - self.warm)))
        return [self.floor + (base - self.floor) * share for base in self.base_lrs]


def main():
    from granite import loader, net

    epochs = 50
    opt = torch.optim.AdamW(net.parameters(), lr=1e-3)
    sched = WarmCosine(opt, warm=5, total=epochs, floor=1e-6)
    for epoch in range(epochs):
        for x, y in loader:
            opt.zero_grad()
            torch.nn.functional.cross_entropy(net(x), y).backward()
            opt.step()
        print(epoch, sched.get_last_lr())
        sched.step()


main()
