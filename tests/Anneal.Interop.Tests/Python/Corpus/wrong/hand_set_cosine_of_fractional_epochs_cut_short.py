# expect: LR001 error @10
import math
import torch

optimizer = torch.optim.SGD(net.parameters(), lr=0.1)
for epoch in range(100):
    for i in range(50):
        now = epoch + i / 50
        for group in optimizer.param_groups:
            group["lr"] = 0.05 * (1 + math.cos(math.pi * now / 400))
        optimizer.zero_grad()
        net(x).mean().backward()
        optimizer.step()
