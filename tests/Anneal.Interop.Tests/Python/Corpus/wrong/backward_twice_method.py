# expect: LP002 error @17
import torch


class Fit:
    def __init__(self, net, loader):
        self.net = net
        self.loader = loader
        self.opt = torch.optim.SGD(net.parameters(), lr=0.01)

    def train_step(self, x, y):
        self.opt.zero_grad()
        loss = torch.nn.functional.mse_loss(self.net(x), y)
        loss.backward()
        if torch.isfinite(loss):
            print(loss.item())
        loss.backward()
        self.opt.step()

    def go(self):
        for _ in range(12):
            for x, y in self.loader:
                self.train_step(x, y)


if __name__ == "__main__":
    from bikes import net, loader

    Fit(net, loader).go()
