# expect: LR001 error @8
import torch

base = 0.01
optimizer = torch.optim.SGD(net.parameters(), lr=0.1)
for it in range(1000):
    for group in optimizer.param_groups:
        group["lr"] = base * (1 - it / 20000) ** 0.9
    optimizer.zero_grad()
    net(x).mean().backward()
    optimizer.step()
