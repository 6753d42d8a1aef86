# expect: LR011 warning @9
import torch
from torch.optim import SGD
from torch.optim.lr_scheduler import CyclicLR
from plankton import take, net

criterion = torch.nn.CrossEntropyLoss()
optimizer = SGD(net.parameters(), lr=0.001, weight_decay=1e-4)
scheduler = CyclicLR(optimizer, base_lr=0.001, max_lr=0.05, step_size_up=500, mode="triangular2")
for i in range(4000):
    x, y = take(128)
    optimizer.zero_grad()
    criterion(net(x), y).backward()
    optimizer.step()
    scheduler.step()
