# expect: nothing
# checked: 1
import torch
from torch.optim import lr_scheduler


def make(optimizer, kind="step", **settings):
    if kind == "step":
        return lr_scheduler.StepLR(optimizer, **settings)
    raise ValueError(kind)


def train(net, loader, epochs=30):
    optimizer = torch.optim.Adam(net.parameters(), lr=1e-3)
    scheduler = make(optimizer, step_size=epochs // 3, gamma=0.1)
    for epoch in range(epochs):
        for x, y in loader:
            optimizer.zero_grad()
            loss = criterion(net(x), y)
            loss.backward()
            optimizer.step()
        scheduler.step()
