# expect: nothing
# checked: 2
import torch


def train_one_epoch(net, optimizer, loader, epoch):
    warm_up = None
    if epoch == 0:
        warm_up = torch.optim.lr_scheduler.LinearLR(
            optimizer, start_factor=1e-3, total_iters=min(500, len(loader) - 1)
        )
    for images, targets in loader:
        loss = sum(net(images, targets).values())
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        if warm_up is not None:
            warm_up.step()


optimizer = torch.optim.SGD(net.parameters(), lr=0.01, momentum=0.9)
scheduler = torch.optim.lr_scheduler.StepLR(optimizer, step_size=3, gamma=0.1)
for epoch in range(10):
    train_one_epoch(net, optimizer, loader, epoch)
    scheduler.step()
