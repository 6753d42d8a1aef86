# expect: nothing
# checked: 1
from __future__ import annotations

from dataclasses import dataclass, field

import torch
from torch import Tensor, nn


@dataclass
class Config:
    lr: float = 3e-4
    epochs: int = 60
    width: int = 256
    min_lr: float = 1e-6
    dims: list[int] = field(default_factory=lambda: [784, 10])


def make_model(cfg: Config) -> nn.Module:
    return nn.Sequential(nn.Linear(cfg.dims[0], cfg.width), nn.GELU(), nn.Linear(cfg.width, cfg.dims[1]))


def fit(cfg: Config, train: list[tuple[Tensor, Tensor]]) -> nn.Module:
    model = make_model(cfg)
    optimizer = torch.optim.AdamW(model.parameters(), lr=cfg.lr)
    scheduler = torch.optim.lr_scheduler.CosineAnnealingLR(optimizer, T_max=cfg.epochs, eta_min=cfg.min_lr)
    for epoch in range(cfg.epochs):
        total = 0.0
        for x, y in train:
            optimizer.zero_grad(set_to_none=True)
            loss = nn.functional.cross_entropy(model(x), y)
            loss.backward()
            optimizer.step()
            total += loss.item()
        lr = optimizer.param_groups[0]["lr"]
        print(f"[{epoch:03d}] loss={total / max(1, len(train)):.4f} lr={lr:.2e}")
        scheduler.step()
    return model


if __name__ == "__main__":
    fit(Config(), torch.load("digits.pt"))
