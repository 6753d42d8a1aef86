# expect: LR001 error
import torch


class Trainer:
    def __init__(self, net, loader, epochs=20):
        self.net, self.loader, self.epochs = net, loader, epochs
        self.optimizer = torch.optim.SGD(net.parameters(), lr=0.1)
        self.scheduler = torch.optim.lr_scheduler.CosineAnnealingLR(self.optimizer, T_max=100)

    def train(self):
        for epoch in range(self.epochs):
            for x, y in self.loader:
                self.optimizer.zero_grad()
                loss = self.criterion(self.net(x), y)
                loss.backward()
                self.optimizer.step()
            self.scheduler.step()
