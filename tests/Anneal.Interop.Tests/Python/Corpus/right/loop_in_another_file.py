# expect: nothing
# checked: 0
"""Builds everything; the loop is in engine.py."""
import torch
from torch.optim.lr_scheduler import OneCycleLR, StepLR

import engine
from registry import load_model


def setup(name, epochs, steps, lr=1e-3):
    model = load_model(name)
    optimizer = torch.optim.AdamW(model.parameters(), lr=lr)
    scheduler = OneCycleLR(optimizer, max_lr=lr, total_steps=epochs * steps)
    return model, optimizer, scheduler


def main():
    model, optimizer, scheduler = setup("tiny", 10, 100)
    engine.train(model, optimizer, scheduler, epochs=10, steps=100)


if __name__ == "__main__":
    main()
