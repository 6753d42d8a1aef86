# expect: nothing
# checked: 0
"""Loads what train.py wrote and prints a table; the optimizer is needed by the checkpoint's shape only."""
import torch
from torch.optim.lr_scheduler import StepLR
from moor import test_loader, Net

net = Net()
opt = torch.optim.SGD(net.parameters(), lr=0.1)
sched = StepLR(opt, 10)
state = torch.load("final.pt")
net.load_state_dict(state["net"])
opt.load_state_dict(state["opt"])
sched.load_state_dict(state["sched"])
print("trained until epoch", sched.last_epoch, "the rate was", opt.param_groups[0]["lr"])
net.eval()
with torch.no_grad():
    for x, y in test_loader:
        print((net(x).argmax(1) == y).float().mean().item())
