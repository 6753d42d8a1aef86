# expect: LP001 error @11
import torch
from wood import loader, net

opt = torch.optim.SGD(net.parameters(), lr=0.1, momentum=0.9)
sched = torch.optim.lr_scheduler.MultiStepLR(opt, [30, 45], gamma=0.1)
for epoch in range(60):
    for x, y in loader:
        loss = torch.nn.functional.cross_entropy(net(x), y)
        loss.backward()
        opt.zero_grad()
        opt.step()
    sched.step()

print("weights changed:", any(p.grad is not None for p in net.parameters()))
