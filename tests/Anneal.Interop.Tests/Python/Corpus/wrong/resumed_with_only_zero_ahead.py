# expect: LP020 @9
import torch
from swamp import loader, net

state = torch.load("first_run.pt")
net.load_state_dict(state["net"])
opt = torch.optim.SGD(net.parameters(), lr=0.1, momentum=0.9)
opt.load_state_dict(state["opt"])
sched = torch.optim.lr_scheduler.LambdaLR(opt, lambda e: max(0.0, 1 - e / 30), last_epoch=29)
for epoch in range(30, 60):
    for x, y in loader:
        opt.zero_grad()
        torch.nn.functional.cross_entropy(net(x), y).backward()
        opt.step()
    sched.step()
