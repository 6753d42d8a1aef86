# expect: nothing
# checked: 1
import torch
from ensemble import loader, make_net

EPOCHS, MEMBERS = 27, 3
nets = [make_net(seed) for seed in range(MEMBERS)]
opts = [torch.optim.Adam(n.parameters(), lr=1e-3) for n in nets]
scheds = [torch.optim.lr_scheduler.CosineAnnealingLR(o, T_max=EPOCHS) for o in opts]
for epoch in range(EPOCHS):
    for x, y in loader:
        for net, opt in zip(nets, opts):
            opt.zero_grad()
            torch.nn.functional.cross_entropy(net(x), y).backward()
            opt.step()
    for sched in scheds:
        sched.step()
