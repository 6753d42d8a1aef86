# expect: LR010 error @12
import torch

optimizer = torch.optim.Adam(net.parameters(), lr=1.0)


def noam(step):
    step = max(step, 1)
    return 512**-0.5 * min(step**-0.5, step * 4000**-1.5)


scheduler = torch.optim.lr_scheduler.LambdaLR(optimizer, noam)
for i in range(2000):
    optimizer.zero_grad()
    net(x).mean().backward()
    optimizer.step()
    scheduler.step()
