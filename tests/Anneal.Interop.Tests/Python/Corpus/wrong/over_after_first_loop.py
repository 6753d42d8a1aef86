# expect: LR004 warning @6
import torch
from lakes import loader, net

opt = torch.optim.SGD(net.parameters(), lr=0.1, momentum=0.9)
sched = torch.optim.lr_scheduler.LinearLR(opt, start_factor=1.0, end_factor=0.01, total_iters=20)


def one_epoch():
    for x, y in loader:
        opt.zero_grad()
        torch.nn.functional.cross_entropy(net(x), y).backward()
        opt.step()


# the head alone
for p in net.body.parameters():
    p.requires_grad = False
for epoch in range(20):
    one_epoch()
    sched.step()
# everything
for p in net.body.parameters():
    p.requires_grad = True
for epoch in range(40):
    one_epoch()
    sched.step()
