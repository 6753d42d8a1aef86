# expect: nothing
# checked: 1
import torch
from reef import loader, Net

net = Net()
opt = torch.optim.SGD(
    [{"params": net.backbone.parameters(), "lr": 1e-3}, {"params": net.head.parameters(), "lr": 1e-1}],
    momentum=0.9,
)
slow = lambda e: 0.97**e
fast = lambda e: 0.92**e
sched = torch.optim.lr_scheduler.LambdaLR(opt, lr_lambda=[slow, fast])
for epoch in range(45):
    for x, y in loader:
        opt.zero_grad()
        torch.nn.functional.cross_entropy(net(x), y).backward()
        opt.step()
    sched.step()
