# expect: LP008 warning @16
import torch
from silk import loader, Net


def learning_rate(epoch, base=2e-3):
    if epoch < 10:
        return base
    if epoch < 20:
        return base / 10
    return base / 100


def set_lr(optimizer, value):
    for group in optimizer.param_groups:
        group["lr"] = value


net = Net()
optimizer = torch.optim.RMSprop(net.parameters(), lr=learning_rate(0))
for epoch in range(30):
    net.train()
    for x, y in loader:
        optimizer.zero_grad()
        torch.nn.functional.l1_loss(net(x), y).backward()
        optimizer.step()
    set_lr(optimizer, learning_rate(epoch))
