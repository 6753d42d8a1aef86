# expect: LR003 warning @8
import torch
from torch.optim.lr_scheduler import CyclicLR
from tabular import rows, Mlp

net = Mlp(30)
opt = torch.optim.SGD(net.parameters(), lr=1e-4, momentum=0.9)
sched = CyclicLR(opt, base_lr=1e-4, max_lr=1e-2, step_size_up=1000)
for step in range(5000):
    x, y = rows(64)
    loss = torch.nn.functional.mse_loss(net(x), y)
    opt.zero_grad()
    loss.backward()
    opt.step()
    sched.step()
