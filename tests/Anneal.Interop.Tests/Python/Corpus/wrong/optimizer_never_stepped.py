# expect: LP010 warning
import torch
from moths import loader, net

opt = torch.optim.SGD(net.parameters(), lr=0.1, momentum=0.9)
sched = torch.optim.lr_scheduler.CosineAnnealingLR(opt, T_max=30)
for epoch in range(30):
    for x, y in loader:
        opt.zero_grad()
        loss = torch.nn.functional.cross_entropy(net(x), y)
        loss.backward()
    sched.step()
    print(epoch, loss.item())

torch.save(net.state_dict(), "moths.pt")
