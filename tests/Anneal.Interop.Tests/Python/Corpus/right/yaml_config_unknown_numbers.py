# expect: nothing
# checked: 0
import sys
import torch
import yaml
from attrdict import AttrDict

with open(sys.argv[1]) as f:
    cfg = AttrDict(yaml.safe_load(f))

from herbarium import make_loader, make_net

net = make_net(cfg.model)
loader = make_loader(cfg.data)
opt = torch.optim.SGD(net.parameters(), lr=cfg.lr, momentum=cfg.momentum)
sched = torch.optim.lr_scheduler.MultiStepLR(opt, milestones=cfg.milestones, gamma=cfg.gamma)
for epoch in range(cfg.epochs):
    for x, y in loader:
        opt.zero_grad()
        torch.nn.functional.cross_entropy(net(x), y).backward()
        opt.step()
    sched.step()
