# expect: nothing
# checked: 1
import torch
from torch.optim.lr_scheduler import ChainedScheduler, ConstantLR, ExponentialLR
from fjord import loader, net

opt = torch.optim.SGD(net.parameters(), lr=0.1, momentum=0.9)
sched = ChainedScheduler([ConstantLR(opt, factor=0.8, total_iters=4), ExponentialLR(opt, gamma=0.95)])
for epoch in range(50):
    for x, y in loader:
        opt.zero_grad()
        torch.nn.functional.cross_entropy(net(x), y).backward()
        opt.step()
    sched.step()
torch.save(net.state_dict(), "fjord.pt")
print("last rate", sched.get_last_lr())
