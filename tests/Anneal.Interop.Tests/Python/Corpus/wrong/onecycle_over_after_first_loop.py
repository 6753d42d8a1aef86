# expect: LR004 error @7
import torch
from bridges import frames, net

STAGE1, STAGE2 = 3000, 1000
opt = torch.optim.Adam(net.parameters(), lr=1e-4)
sched = torch.optim.lr_scheduler.OneCycleLR(opt, max_lr=1e-3, total_steps=STAGE1)


def update(size):
    x, y = frames(size)
    loss = torch.nn.functional.smooth_l1_loss(net(x), y)
    opt.zero_grad()
    loss.backward()
    opt.step()
    sched.step()


for _ in range(STAGE1):
    update(128)
for _ in range(STAGE2):
    update(256)
