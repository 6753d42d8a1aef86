# expect: LP010 warning
import torch


class Trainer:
    def __init__(self, net, loader):
        self.net, self.loader = net, loader
        self.optimizer = torch.optim.Adam(net.parameters(), lr=1e-3)
        self.scheduler = torch.optim.lr_scheduler.StepLR(self.optimizer, 10, gamma=0.5)

    def batch(self, x, y):
        self.optimizer.zero_grad()
        loss = torch.nn.functional.mse_loss(self.net(x), y)
        loss.backward()
        return loss.item()

    def fit(self, epochs=40):
        for epoch in range(epochs):
            for x, y in self.loader:
                self.batch(x, y)
            self.scheduler.step()


if __name__ == "__main__":
    from bees import net, loader

    Trainer(net, loader).fit()
