# expect: nothing
# checked: 1
import functools
import time
import torch


def timed(f):
    @functools.wraps(f)
    def inner(*args, **kwargs):
        began = time.time()
        out = f(*args, **kwargs)
        print(f"{f.__name__}: {time.time() - began:.1f} s")
        return out

    return inner


@timed
def train_epoch(net, loader, opt):
    for x, y in loader:
        opt.zero_grad()
        torch.nn.functional.cross_entropy(net(x), y).backward()
        opt.step()


@timed
@torch.no_grad()
def evaluate(net, loader):
    return sum((net(x).argmax(1) == y).sum().item() for x, y in loader)


def main(epochs: int = 66):
    from willow import train_dl, val_dl, net

    opt = torch.optim.SGD(net.parameters(), lr=0.03, momentum=0.9)
    sched = torch.optim.lr_scheduler.StepLR(opt, step_size=22, gamma=0.2)
    for epoch in range(epochs):
        train_epoch(net, train_dl, opt)
        print(epoch, evaluate(net, val_dl))
        sched.step()


if __name__ == "__main__":
    main()
