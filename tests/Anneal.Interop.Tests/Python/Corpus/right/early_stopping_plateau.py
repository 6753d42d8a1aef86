# expect: nothing
# checked: 1
import numpy as np
import torch
from torch.optim.lr_scheduler import ReduceLROnPlateau


class EarlyStopper:
    def __init__(self, patience=12):
        self.patience, self.best, self.bad = patience, np.inf, 0

    def __call__(self, value):
        if value < self.best:
            self.best, self.bad = value, 0
        else:
            self.bad += 1
        return self.bad > self.patience


def train(model, train_loader, valid_loader, max_epochs=200):
    optimizer = torch.optim.Adam(model.parameters(), lr=1e-3)
    scheduler = ReduceLROnPlateau(optimizer, "min", factor=0.2, patience=5, min_lr=1e-6)
    stop = EarlyStopper()
    for epoch in range(max_epochs):
        model.train()
        for x, y in train_loader:
            optimizer.zero_grad()
            loss = torch.nn.functional.mse_loss(model(x), y)
            loss.backward()
            optimizer.step()
        model.eval()
        losses = []
        with torch.no_grad():
            for x, y in valid_loader:
                losses.append(torch.nn.functional.mse_loss(model(x), y).item())
        val_loss = float(np.mean(losses))
        scheduler.step(val_loss)
        if stop(val_loss):
            print("stopped after", epoch + 1)
            break
    return model
