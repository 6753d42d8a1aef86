# expect: LR005 error
import torch


def run(cfg):
    optimizer = torch.optim.AdamW(net.parameters(), lr=cfg.lr)
    scheduler = torch.optim.lr_scheduler.OneCycleLR(
        optimizer, max_lr=cfg.lr * 10, steps_per_epoch=len(loader), epochs=cfg.epochs, pct_start=cfg.rise
    )
    for epoch in range(cfg.epochs):
        for x, y in loader:
            optimizer.zero_grad()
            loss = criterion(net(x), y)
            loss.backward()
            optimizer.step()
        scheduler.step()
