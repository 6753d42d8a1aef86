# expect: nothing
# checked: 1
import torch


class RootDecay:
    """Wraps an optimizer and sets its rate before each update."""

    def __init__(self, size, warmup, optimizer):
        self.size, self.warmup, self.optimizer = size, warmup, optimizer
        self._step = 0

    def step(self):
        self._step += 1
        for p in self.optimizer.param_groups:
            p["lr"] = self.rate()
        self.optimizer.step()

    def rate(self, step=None):
        n = self._step if step is None else step
        up, down = n / self.warmup**1.5, 1 / n**0.5
        return min(up, down) / self.size**0.5


def main():
    from parse import Parser, trees

    net = Parser()
    opt = RootDecay(256, 2000, torch.optim.Adam(net.parameters(), lr=0, betas=(0.9, 0.98)))
    for epoch in range(30):
        for words, heads in trees(64):
            loss = net.loss(words, heads)
            opt.optimizer.zero_grad()
            loss.backward()
            opt.step()


main()
