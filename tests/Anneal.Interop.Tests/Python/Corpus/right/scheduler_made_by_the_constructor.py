# expect: nothing
# checked: 1
import math
import torch


class Pretraining:
    def __init__(self, net, loader, lr=1e-4, warm=10, epochs=100):
        self.net, self.loader, self.epochs = net, loader, epochs
        self.optimizer = torch.optim.AdamW(net.parameters(), lr=lr)

        def rate(epoch):
            if epoch < warm:
                return (epoch + 1) / warm
            return 0.5 * (1 + math.cos(math.pi * (epoch - warm) / (epochs - warm)))

        self.scheduler = torch.optim.lr_scheduler.LambdaLR(self.optimizer, rate)
        self.at = 0

    def one_epoch(self):
        for x in self.loader:
            self.optimizer.zero_grad()
            self.net.loss(x).backward()
            self.optimizer.step()

    def run(self):
        for epoch in range(self.at, self.epochs):
            self.one_epoch()
            self.scheduler.step()
