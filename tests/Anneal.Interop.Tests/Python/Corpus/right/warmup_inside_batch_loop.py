# expect: nothing
# checked: 1
import torch
from cobble import loader, net

BASE, WARM_UPDATES, EPOCHS = 0.4, 500, 30
opt = torch.optim.SGD(net.parameters(), lr=BASE, momentum=0.9)
drop = torch.optim.lr_scheduler.MultiStepLR(opt, [15, 25], gamma=0.1)
it = 0
for epoch in range(EPOCHS):
    for x, y in loader:
        if it < WARM_UPDATES and epoch < 15:
            for g in opt.param_groups:
                g["lr"] = BASE * (it + 1) / WARM_UPDATES
        it += 1
        loss = torch.nn.functional.cross_entropy(net(x), y)
        opt.zero_grad()
        loss.backward()
        opt.step()
    drop.step()
