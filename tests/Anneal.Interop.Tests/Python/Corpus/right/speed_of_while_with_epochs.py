# expect: nothing
# checked: 1
import time
import torch
from beach import loader, net

MAX_EPOCH = 100
optimizer = torch.optim.SGD(net.parameters(), lr=0.05, momentum=0.9)
scheduler = torch.optim.lr_scheduler.StepLR(optimizer, 25, gamma=0.2)
epoch = 0
began = time.perf_counter()
while epoch < MAX_EPOCH:
    for x, y in loader:
        optimizer.zero_grad()
        torch.nn.functional.cross_entropy(net(x), y).backward()
        optimizer.step()
    scheduler.step()
    epoch += 1
    print(epoch, f"{(time.perf_counter() - began) / epoch:.1f} s each")
