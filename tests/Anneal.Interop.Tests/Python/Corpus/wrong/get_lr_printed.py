# expect: LP014 note @8
import torch
from cliffs import loader, net

opt = torch.optim.SGD(net.parameters(), lr=0.1, momentum=0.9)
sched = torch.optim.lr_scheduler.StepLR(opt, step_size=10, gamma=0.1)
for epoch in range(30):
    print("rate of epoch", epoch, "is", sched.get_lr())
    for x, y in loader:
        opt.zero_grad()
        torch.nn.functional.cross_entropy(net(x), y).backward()
        opt.step()
    sched.step()

torch.save({"net": net.state_dict(), "sched": sched.state_dict()}, "cliffs.pt")
