# expect: LP012 warning @11
import torch


class Model:
    def __init__(self, net):
        self.net = net

    def setup(self):
        self.opt = torch.optim.SGD(self.net.parameters(), lr=0.02, momentum=0.9)
        self.sched = torch.optim.lr_scheduler.ExponentialLR(self.opt, gamma=0.9)

    def epoch(self, loader):
        self.setup()
        for x, y in loader:
            self.opt.zero_grad()
            torch.nn.functional.l1_loss(self.net(x), y).backward()
            self.opt.step()
        self.sched.step()

    def fit(self, loader, epochs=30):
        for _ in range(epochs):
            self.epoch(loader)


if __name__ == "__main__":
    from sand import net, loader

    Model(net).fit(loader)
