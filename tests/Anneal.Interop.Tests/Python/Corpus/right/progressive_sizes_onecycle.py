# expect: nothing
# checked: 1
import torch
from torch.optim.lr_scheduler import OneCycleLR
from berries import make_loader, net

# (side, epochs, peak)
STAGES = [(128, 6, 0.05), (192, 4, 0.03), (256, 3, 0.01)]
for side, epochs, peak in STAGES:
    loader = make_loader(side, batch_size=64)
    opt = torch.optim.SGD(net.parameters(), lr=peak / 25, momentum=0.95)
    sched = OneCycleLR(opt, max_lr=peak, epochs=epochs, steps_per_epoch=len(loader))
    for _ in range(epochs):
        for x, y in loader:
            loss = torch.nn.functional.cross_entropy(net(x), y)
            opt.zero_grad()
            loss.backward()
            opt.step()
            sched.step()
    print(side, "done")
