# expect: nothing
# checked: 1
import torch

EPOCHS = 35


def train(loader, net, optimizer, scheduler, epoch):
    batches = len(loader)
    for i, (x, y) in enumerate(loader):
        loss = torch.nn.functional.mse_loss(net(x), y)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        scheduler.step(epoch + i / batches)


optimizer = torch.optim.AdamW(net.parameters(), lr=3e-4)
scheduler = torch.optim.lr_scheduler.CosineAnnealingWarmRestarts(optimizer, T_0=5, T_mult=2)
for epoch in range(EPOCHS):
    train(loader, net, optimizer, scheduler, epoch)
