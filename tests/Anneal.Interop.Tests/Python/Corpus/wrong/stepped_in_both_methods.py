# expect: LP004 warning @23
import torch
from transformers import get_constant_schedule_with_warmup


class Trainer:
    def __init__(self, net, loader):
        self.net, self.loader = net, loader
        self.opt = torch.optim.AdamW(net.parameters(), lr=1e-4)
        self.sched = get_constant_schedule_with_warmup(self.opt, 1000)

    def one_epoch(self):
        for x, y in self.loader:
            loss = torch.nn.functional.cross_entropy(self.net(x), y)
            self.opt.zero_grad()
            loss.backward()
            self.opt.step()
            self.sched.step()

    def run(self, epochs=30):
        for epoch in range(epochs):
            self.one_epoch()
            self.sched.step()
            print("done", epoch)


if __name__ == "__main__":
    from gestures import net, loader

    Trainer(net, loader).run()
