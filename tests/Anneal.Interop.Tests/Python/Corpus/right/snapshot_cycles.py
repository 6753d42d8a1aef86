# expect: nothing
# checked: 1
import copy
import torch
from lichen import loader, make_net

CYCLES, LENGTH = 5, 8
net = make_net()
snapshots = []
for c in range(CYCLES):
    opt = torch.optim.SGD(net.parameters(), lr=0.05, momentum=0.9)
    sched = torch.optim.lr_scheduler.CosineAnnealingLR(opt, T_max=LENGTH)
    for epoch in range(LENGTH):
        for x, y in loader:
            opt.zero_grad()
            torch.nn.functional.cross_entropy(net(x), y).backward()
            opt.step()
        sched.step()
    snapshots.append(copy.deepcopy(net))
torch.save([s.state_dict() for s in snapshots], "snapshots.pt")
