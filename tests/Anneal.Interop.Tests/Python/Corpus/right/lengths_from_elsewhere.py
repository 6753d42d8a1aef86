# expect: nothing
# checked: 0
import torch


def fit(net, loader, cfg):
    optimizer = torch.optim.SGD(net.parameters(), lr=0.1)
    drops = torch.optim.lr_scheduler.MultiStepLR(optimizer, cfg.milestones, gamma=0.1)
    for epoch in range(cfg.epochs):
        train_one_epoch(net, loader, optimizer)
        drops.step()
