# expect: nothing
# checked: 1
from typing import Callable, Optional
import torch
from torch import nn
from torch.optim import Optimizer
from torch.optim.lr_scheduler import LRScheduler, PolynomialLR


def train(
    net: nn.Module,
    loader,
    loss_fn: Callable,
    optimizer: Optimizer,
    scheduler: Optional[LRScheduler] = None,
    epochs: int = 10,
) -> list[float]:
    means = []
    for _ in range(epochs):
        total = 0.0
        for x, y in loader:
            optimizer.zero_grad()
            loss = loss_fn(net(x), y)
            loss.backward()
            optimizer.step()
            total += float(loss)
        means.append(total / len(loader))
        if scheduler is not None:
            scheduler.step()
    return means


if __name__ == "__main__":
    from thaw import loader, net

    sgd = torch.optim.SGD(net.parameters(), lr=0.1)
    train(net, loader, nn.CrossEntropyLoss(), sgd, PolynomialLR(sgd, total_iters=44, power=2.0), epochs=44)
