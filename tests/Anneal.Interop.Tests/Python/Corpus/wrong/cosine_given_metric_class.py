# expect: LP006 error @22
import torch


class Study:
    def __init__(self, net, train, val):
        self.net, self.train, self.val = net, train, val
        self.opt = torch.optim.AdamW(net.parameters(), lr=1e-3)
        self.sched = torch.optim.lr_scheduler.CosineAnnealingLR(self.opt, T_max=25)

    def evaluate(self):
        with torch.no_grad():
            return sum(torch.nn.functional.l1_loss(self.net(x), y).item() for x, y in self.val)

    def run(self):
        for epoch in range(25):
            for x, y in self.train:
                self.opt.zero_grad()
                torch.nn.functional.l1_loss(self.net(x), y).backward()
                self.opt.step()
            val_loss = self.evaluate()
            self.sched.step(val_loss)


if __name__ == "__main__":
    from study import net, train, val

    Study(net, train, val).run()
