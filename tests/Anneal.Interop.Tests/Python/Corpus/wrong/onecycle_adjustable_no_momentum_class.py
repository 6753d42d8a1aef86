# expect: LR011 warning @9
import torch


class Runner:
    def __init__(self, net, loader, epochs: int = 18):
        self.net, self.loader, self.epochs = net, loader, epochs
        self.optim = torch.optim.SGD(net.parameters(), lr=0.02)
        self.sched = torch.optim.lr_scheduler.OneCycleLR(
            self.optim, max_lr=0.2, epochs=epochs, steps_per_epoch=len(loader)
        )

    def __call__(self):
        for epoch in range(self.epochs):
            for x, y in self.loader:
                self.optim.zero_grad()
                loss = torch.nn.functional.cross_entropy(self.net(x), y)
                loss.backward()
                self.optim.step()
                self.sched.step()
            print(epoch, loss.item())


if __name__ == "__main__":
    from rocks import net, loader

    Runner(net, loader)()
