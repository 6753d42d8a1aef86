# expect: nothing
# checked: 1
import torch


class HP:
    LR = 5e-4
    EPOCHS = 64
    FLOOR = 5e-6


class Trainer(HP):
    def __init__(self, net, loader):
        self.net = net
        self.loader = loader
        self.opt = torch.optim.AdamW(net.parameters(), lr=self.LR)
        self.sched = torch.optim.lr_scheduler.CosineAnnealingLR(self.opt, T_max=self.EPOCHS, eta_min=self.FLOOR)

    def fit(self):
        for epoch in range(self.EPOCHS):
            self._epoch()
            self.sched.step()

    def _epoch(self):
        for x, y in self.loader:
            self.opt.zero_grad()
            torch.nn.functional.l1_loss(self.net(x), y).backward()
            self.opt.step()


if __name__ == "__main__":
    from estuary import net, loader

    Trainer(net, loader).fit()
