# expect: LP008 warning @25
import math
import torch


class CosinePlan:
    def __init__(self, top, epochs):
        self.top, self.epochs = top, epochs

    def __call__(self, epoch):
        return self.top * (1 + math.cos(math.pi * epoch / self.epochs)) / 2


def main():
    from kites import loader, net

    plan = CosinePlan(0.05, 40)
    optimizer = torch.optim.SGD(net.parameters(), lr=0.05, momentum=0.9)
    for epoch in range(40):
        for x, y in loader:
            optimizer.zero_grad()
            torch.nn.functional.cross_entropy(net(x), y).backward()
            optimizer.step()
        for g in optimizer.param_groups:
            g["lr"] = plan(epoch)


main()
