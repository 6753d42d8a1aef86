# expect: LP008 warning @18
import torch
from ivy import loader, net

opt = torch.optim.SGD(net.parameters(), lr=0.1, momentum=0.9)


def rate(epoch):
    return 0.1 * 0.1 ** (epoch // 20)


for epoch in range(60):
    for x, y in loader:
        opt.zero_grad()
        torch.nn.functional.cross_entropy(net(x), y).backward()
        opt.step()
    for group in opt.param_groups:
        group["lr"] = rate(epoch)
