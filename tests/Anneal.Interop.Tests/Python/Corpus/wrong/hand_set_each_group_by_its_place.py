# expect: LR001 error @9
import torch

optimizer = torch.optim.SGD(groups, lr=0.1)
for epoch in range(20):
    slow = 0.1 * (1 - epoch / 100)
    fast = slow * 10
    for i, group in enumerate(optimizer.param_groups):
        group["lr"] = slow if i == 0 else fast
    for x in loader:
        optimizer.zero_grad()
        net(x).mean().backward()
        optimizer.step()
