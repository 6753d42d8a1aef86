# expect: nothing
# checked: 1
import torch
from sleet import loader, net

lr = 0.1
optimizer = torch.optim.SGD(net.parameters(), lr=lr, momentum=0.9)
for epoch in range(1, 101):
    if epoch in (51, 76):
        lr *= 0.1
        for group in optimizer.param_groups:
            group["lr"] = lr
    for x, y in loader:
        optimizer.zero_grad()
        torch.nn.functional.cross_entropy(net(x), y).backward()
        optimizer.step()
    print(f"{epoch:3d} lr={lr:g}")
