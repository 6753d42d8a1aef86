# expect: LP006 error @13
import torch
from torch.optim.lr_scheduler import CosineAnnealingLR, LinearLR, SequentialLR
from moss import loader, net

opt = torch.optim.AdamW(net.parameters(), lr=5e-4)
sched = SequentialLR(opt, [LinearLR(opt, 0.1, total_iters=5), CosineAnnealingLR(opt, 45)], milestones=[5])
for epoch in range(50):
    for x, y in loader:
        opt.zero_grad()
        torch.nn.functional.cross_entropy(net(x), y).backward()
        opt.step()
    sched.step(epoch)

torch.save(net.state_dict(), "moss.pt")
