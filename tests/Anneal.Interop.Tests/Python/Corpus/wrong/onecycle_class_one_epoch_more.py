# expect: LR004 error @11
import torch


class Training:
    epochs = 24

    def __init__(self, net, loader):
        self.net, self.loader = net, loader
        self.optimizer = torch.optim.Adam(net.parameters(), lr=5e-4)
        self.scheduler = torch.optim.lr_scheduler.OneCycleLR(
            self.optimizer, max_lr=5e-3, steps_per_epoch=len(loader), epochs=self.epochs
        )

    def one(self):
        self.net.train()
        for x, y in self.loader:
            self.optimizer.zero_grad()
            torch.nn.functional.l1_loss(self.net(x), y).backward()
            self.optimizer.step()
            self.scheduler.step()

    def run(self):
        for epoch in range(0, self.epochs + 1):
            self.one()
            print(epoch, "of", self.epochs)


if __name__ == "__main__":
    from thyme import net, loader

    Training(net, loader).run()
