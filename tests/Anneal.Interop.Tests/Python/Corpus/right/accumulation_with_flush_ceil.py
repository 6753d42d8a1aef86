# expect: nothing
# checked: 1
import math
import torch
from torch.optim.lr_scheduler import OneCycleLR
from larch import loader, net

EPOCHS, ACC = 14, 6
opt = torch.optim.AdamW(net.parameters(), lr=1e-4)
per_epoch = math.ceil(len(loader) / ACC)
sched = OneCycleLR(opt, max_lr=1e-3, total_steps=EPOCHS * per_epoch)
for epoch in range(EPOCHS):
    opt.zero_grad()
    for i, (x, y) in enumerate(loader):
        loss = torch.nn.functional.cross_entropy(net(x), y) / ACC
        loss.backward()
        if (i + 1) % ACC == 0 or (i + 1) == len(loader):
            opt.step()
            sched.step()
            opt.zero_grad()
