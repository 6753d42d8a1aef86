# expect: nothing
# checked: 1
import logging
from typing import Iterable

import torch
from torch import nn

log = logging.getLogger(__name__)


class Trainer:
    """Owns the model, its optimizer and the schedule."""

    def __init__(self, model: nn.Module, *, epochs: int = 45, lr: float = 0.1) -> None:
        self.model = model
        self.epochs = epochs
        self.lr = lr
        self._build()

    def _build(self) -> None:
        self.criterion = nn.CrossEntropyLoss()
        self.optimizer = torch.optim.SGD(self.model.parameters(), lr=self.lr, momentum=0.9)
        self.scheduler = torch.optim.lr_scheduler.MultiStepLR(self.optimizer, milestones=[20, 35], gamma=0.1)

    def _batch(self, x: torch.Tensor, y: torch.Tensor) -> float:
        self.optimizer.zero_grad()
        loss = self.criterion(self.model(x), y)
        loss.backward()
        self.optimizer.step()
        return loss.item()

    def _epoch(self, loader: Iterable) -> float:
        self.model.train()
        losses = [self._batch(x, y) for x, y in loader]
        return sum(losses) / len(losses)

    def run(self, loader: Iterable) -> None:
        for epoch in range(self.epochs):
            mean = self._epoch(loader)
            log.info("epoch %d: %.4f at %g", epoch, mean, self.scheduler.get_last_lr()[0])
            self.scheduler.step()


def main() -> None:
    from shapes import loader, network

    logging.basicConfig(level=logging.INFO)
    Trainer(network()).run(loader)


if __name__ == "__main__":
    main()
