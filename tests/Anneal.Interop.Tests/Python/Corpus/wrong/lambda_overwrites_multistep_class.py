# expect: LP013 warning
import torch
from torch.optim import lr_scheduler


class Engine:
    def __init__(self, net, data, epochs=100):
        self.net, self.data, self.epochs = net, data, epochs
        self.opt = torch.optim.SGD(net.parameters(), lr=0.2, momentum=0.9)
        self.drops = lr_scheduler.MultiStepLR(self.opt, [50, 75], gamma=0.1)
        self.slow_start = lr_scheduler.LambdaLR(self.opt, self.start)

    @staticmethod
    def start(epoch):
        return (epoch + 1) / 10 if epoch < 10 else 1.0

    def epoch(self):
        for x, y in self.data:
            self.opt.zero_grad()
            torch.nn.functional.cross_entropy(self.net(x), y).backward()
            self.opt.step()

    def run(self):
        for _ in range(self.epochs):
            self.epoch()
            self.drops.step()
            self.slow_start.step()


if __name__ == "__main__":
    from quarry import net, data

    Engine(net, data).run()
