# expect: nothing
# checked: 1
import torch
from torch.optim.lr_scheduler import CyclicLR

from tabular import X, y

batch, epochs = 50, 8
n = 10_000
per_epoch = n // batch          # 200
net = torch.nn.Sequential(torch.nn.Linear(20, 40), torch.nn.Tanh(), torch.nn.Linear(40, 1))
opt = torch.optim.SGD(net.parameters(), lr=1e-4, momentum=0.9)
# up for two epochs, down for two: two triangles in the run
sched = CyclicLR(opt, base_lr=1e-4, max_lr=1e-2, step_size_up=2 * per_epoch)
for epoch in range(epochs):
    order = torch.randperm(n)
    for i in range(per_epoch):
        pick = order[i * batch:(i + 1) * batch]
        loss = torch.nn.functional.mse_loss(net(X[pick]).squeeze(1), y[pick])
        opt.zero_grad()
        loss.backward()
        opt.step()
        sched.step()
