# expect: nothing
# checked: 1
import torch
from betony import loader, net


def get_lr(optimizer):
    for group in optimizer.param_groups:
        return group["lr"]


optimizer = torch.optim.SGD(net.parameters(), lr=0.05, momentum=0.9)
scheduler = torch.optim.lr_scheduler.MultiStepLR(optimizer, milestones=[18, 28], gamma=0.1)
for epoch in range(32):
    print(f"epoch {epoch}: lr {get_lr(optimizer):g}")
    for x, y in loader:
        optimizer.zero_grad()
        torch.nn.functional.cross_entropy(net(x), y).backward()
        optimizer.step()
    scheduler.step()
