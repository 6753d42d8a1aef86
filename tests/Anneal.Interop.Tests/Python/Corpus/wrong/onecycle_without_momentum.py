# expect: LR011 warning @8
import torch
from sensors import loader, Tcn

EPOCHS = 10
net = Tcn(9, 6)
opt = torch.optim.SGD(net.parameters(), lr=0.01)
sched = torch.optim.lr_scheduler.OneCycleLR(opt, max_lr=0.1, total_steps=EPOCHS * len(loader))
for epoch in range(EPOCHS):
    for x, y in loader:
        opt.zero_grad()
        torch.nn.functional.cross_entropy(net(x), y).backward()
        opt.step()
        sched.step()

print("trained", EPOCHS, "epochs")
