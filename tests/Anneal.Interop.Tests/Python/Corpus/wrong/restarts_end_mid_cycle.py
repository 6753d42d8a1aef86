# expect: LR003 warning @7
import torch
from leaves import loader, net

EPOCHS = 50
opt = torch.optim.SGD(net.parameters(), lr=0.1, momentum=0.9, weight_decay=1e-4)
sched = torch.optim.lr_scheduler.CosineAnnealingWarmRestarts(opt, T_0=10, T_mult=2)
for epoch in range(EPOCHS):
    for x, y in loader:
        opt.zero_grad()
        torch.nn.functional.cross_entropy(net(x), y).backward()
        opt.step()
    sched.step()
    if epoch % 10 == 9:
        torch.save(net.state_dict(), f"leaves-{epoch + 1}.pt")
