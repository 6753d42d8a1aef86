# expect: LP014 note @12
import torch


class Runner:
    def __init__(self, net, data):
        self.net, self.data = net, data
        self.opt = torch.optim.Adam(net.parameters(), lr=1e-3)
        self.sched = torch.optim.lr_scheduler.ExponentialLR(self.opt, 0.97)

    def describe(self):
        return f"lr={self.sched.get_lr()[0]:.2e}"

    def run(self):
        for epoch in range(50):
            print(epoch, self.describe())
            for x, y in self.data:
                self.opt.zero_grad()
                torch.nn.functional.l1_loss(self.net(x), y).backward()
                self.opt.step()
            self.sched.step()


if __name__ == "__main__":
    from gulls import net, data

    Runner(net, data).run()
