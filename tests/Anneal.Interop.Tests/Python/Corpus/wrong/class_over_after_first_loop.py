# expect: LR004 warning @9
import torch


class TwoStages:
    def __init__(self, net, loader):
        self.net, self.loader = net, loader
        self.opt = torch.optim.SGD(net.parameters(), lr=0.05, momentum=0.9)
        self.sched = torch.optim.lr_scheduler.LinearLR(self.opt, 1.0, 0.05, total_iters=25)

    def epoch(self, loss_fn):
        for x, y in self.loader:
            self.opt.zero_grad()
            loss_fn(self.net(x), y).backward()
            self.opt.step()
        self.sched.step()

    def run(self):
        for _ in range(25):
            self.epoch(torch.nn.functional.l1_loss)
        for _ in range(35):
            self.epoch(torch.nn.functional.mse_loss)


if __name__ == "__main__":
    from dials import net, loader

    TwoStages(net, loader).run()
