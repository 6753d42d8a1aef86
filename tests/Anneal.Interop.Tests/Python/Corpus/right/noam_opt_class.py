# expect: nothing
# checked: 1
import torch


class NoamOpt:
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
        step = step or self._step
        return self.size**-0.5 * min(step**-0.5, step * self.warmup**-1.5)


def main():
    from parse import Parser, trees

    net = Parser()
    opt = NoamOpt(256, 2000, torch.optim.Adam(net.parameters(), lr=0, betas=(0.9, 0.98)))
    for epoch in range(30):
        for words, heads in trees(64):
            loss = net.loss(words, heads)
            opt.optimizer.zero_grad()
            loss.backward()
            opt.step()


main()
