# expect: nothing
# checked: 1
import torch
from torch.optim.lr_scheduler import CosineAnnealingLR, StepLR
net = Net()
optimizer = torch.optim.SGD(net.parameters(), lr=0.1)
kinds = {"cos": CosineAnnealingLR, "step": StepLR}
cls = kinds[args.kind]
s = cls(optimizer, 100) if cls is CosineAnnealingLR else cls(optimizer, 30)
for e in range(100):
    for x in loader:
        optimizer.zero_grad()
        net(x).backward()
        optimizer.step()
    s.step()
