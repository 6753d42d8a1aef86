# expect: nothing
# checked: 1
import json
import torch

CONFIG = json.loads("""
{
  "epochs": 30,
  "lr": 0.001,
  "milestones": [15, 25]
}
""")

from glade import loader, net

opt = torch.optim.Adam(net.parameters(), lr=CONFIG["lr"])
sched = torch.optim.lr_scheduler.MultiStepLR(opt, CONFIG["milestones"])
for epoch in range(CONFIG["epochs"]):
    for x, y in loader:
        opt.zero_grad()
        torch.nn.functional.cross_entropy(net(x), y).backward()
        opt.step()
    sched.step()
