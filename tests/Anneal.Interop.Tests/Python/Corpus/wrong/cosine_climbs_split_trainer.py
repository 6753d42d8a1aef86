# expect: LR004 warning @11
import torch


class Loop:
    max_epochs = 90

    def __init__(self, net, data):
        self.net, self.data = net, data
        self.opt = torch.optim.SGD(net.parameters(), lr=0.05, momentum=0.9)
        self.sched = torch.optim.lr_scheduler.CosineAnnealingLR(self.opt, 60, eta_min=1e-3)

    def train_one(self):
        for x, y in self.data:
            self.opt.zero_grad()
            torch.nn.functional.cross_entropy(self.net(x), y).backward()
            self.opt.step()

    def run(self):
        for _ in range(self.max_epochs):
            self.train_one()
            self.sched.step()


if __name__ == "__main__":
    from plants import net, data
    Loop(net, data).run()
