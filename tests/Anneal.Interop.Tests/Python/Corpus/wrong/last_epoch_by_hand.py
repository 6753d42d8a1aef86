# expect: LP015 note @11
import torch
from dams import loader, net

opt = torch.optim.SGD(net.parameters(), lr=0.1, momentum=0.9)
sched = torch.optim.lr_scheduler.MultiStepLR(opt, [30, 60], gamma=0.1)
ck = torch.load("dams.pt")
net.load_state_dict(ck["net"])
opt.load_state_dict(ck["opt"])
start = ck["epoch"]
sched.last_epoch = start
for epoch in range(start, 90):
    for x, y in loader:
        opt.zero_grad()
        torch.nn.functional.cross_entropy(net(x), y).backward()
        opt.step()
    sched.step()
    torch.save({"net": net.state_dict(), "opt": opt.state_dict(), "epoch": epoch + 1}, "dams.pt")
