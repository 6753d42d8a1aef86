# expect: nothing
# checked: 1
import sys
import torch
from alder import loader, net

opt = torch.optim.AdamW(net.parameters(), lr=5e-4)
sched = torch.optim.lr_scheduler.CosineAnnealingLR(opt, T_max=500, eta_min=5e-6)
try:
    for epoch in range(500):
        for x, y in loader:
            loss = (net(x) - y).square().mean()
            opt.zero_grad()
            loss.backward()
            opt.step()
        sched.step()
except KeyboardInterrupt:
    print("stopped by hand", file=sys.stderr)
finally:
    torch.save({"net": net.state_dict(), "opt": opt.state_dict(), "sched": sched.state_dict()}, "alder.pt")
