# expect: LP007 error @11
import matplotlib.pyplot as plt
import torch
from snow import loader, net

opt = torch.optim.SGD(net.parameters(), lr=0.1, momentum=0.9)
sched = torch.optim.lr_scheduler.CosineAnnealingLR(opt, T_max=40)
rates = []
for _ in range(40):
    rates.append(sched.get_last_lr()[0])
    sched.step()
plt.plot(rates)
plt.savefig("plan.png")
for epoch in range(40):
    for x, y in loader:
        opt.zero_grad()
        torch.nn.functional.cross_entropy(net(x), y).backward()
        opt.step()
    sched.step()
