# expect: nothing
# checked: 1
import torch


def build(net, cfg):
    optimizer = torch.optim.AdamW(net.parameters(), lr=cfg.lr)
    warm = torch.optim.lr_scheduler.LinearLR(optimizer, start_factor=0.01, total_iters=cfg.warmup_epochs)
    decay = torch.optim.lr_scheduler.CosineAnnealingLR(optimizer, T_max=cfg.epochs - cfg.warmup_epochs)
    scheduler = torch.optim.lr_scheduler.SequentialLR(optimizer, [warm, decay], milestones=[cfg.warmup_epochs])
    return {"optimizer": optimizer, "scheduler": scheduler}


def main(cfg):
    parts = build(net, cfg)
    optimizer, scheduler = parts["optimizer"], parts["scheduler"]
    for epoch in range(cfg.epochs):
        for x, y in loader:
            optimizer.zero_grad()
            loss = criterion(net(x), y)
            loss.backward()
            optimizer.step()
        scheduler.step()
