# expect: nothing
# checked: 3
import torch


def fit(net, loader, cfg, epochs=30):
    first = torch.optim.AdamW(net.body.parameters(), lr=cfg["lr"])
    second = torch.optim.SGD(net.head.parameters(), lr=cfg["lr"])
    third = torch.optim.SGD(net.tail.parameters(), lr=cfg["lr"])
    cycle = torch.optim.lr_scheduler.OneCycleLR(first, max_lr=cfg["peak"], total_steps=epochs * len(loader))
    cosine = torch.optim.lr_scheduler.CosineAnnealingLR(second, T_max=epochs, eta_min=cfg["floor"])
    drops = torch.optim.lr_scheduler.StepLR(third, step_size=10, gamma=cfg["gamma"])
    for epoch in range(epochs):
        for x, y in loader:
            loss = criterion(net(x), y)
            for optimizer in (first, second, third):
                optimizer.zero_grad()
            loss.backward()
            first.step()
            second.step()
            third.step()
            cycle.step()
        cosine.step()
        drops.step()
