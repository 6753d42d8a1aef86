# expect: nothing
# checked: 1
import torch
from torch.optim.lr_scheduler import CyclicLR
from tarn import loader, net

opt = torch.optim.Adam(net.parameters(), lr=1e-4)
sched = CyclicLR(opt, 1e-4, 1e-2, step_size_up=2 * len(loader), mode="triangular2", cycle_momentum=False)
for epoch in range(12):
    for x, y in loader:
        opt.zero_grad()
        torch.nn.functional.cross_entropy(net(x), y).backward()
        opt.step()
        sched.step()
with torch.no_grad():
    net.eval()
    print(sum(p.numel() for p in net.parameters()), "weights trained")
