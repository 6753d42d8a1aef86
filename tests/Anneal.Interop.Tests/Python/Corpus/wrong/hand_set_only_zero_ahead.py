# expect: LP020
import torch
from dykes import loader, net

TOP, LENGTH = 0.02, 50


def poly(epoch):
    return TOP * max(0.0, 1 - epoch / LENGTH) ** 0.9


net.load_state_dict(torch.load("epoch50.pt"))
opt = torch.optim.SGD(net.parameters(), lr=TOP, momentum=0.9)
for epoch in range(50, 80):
    for g in opt.param_groups:
        g["lr"] = poly(epoch)
    for x, y in loader:
        opt.zero_grad()
        torch.nn.functional.cross_entropy(net(x), y).backward()
        opt.step()
