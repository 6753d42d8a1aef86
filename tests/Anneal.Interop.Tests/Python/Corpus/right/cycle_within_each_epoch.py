# expect: nothing
# checked: 1
"""Each epoch is one cosine, the network of each epoch's end goes into the ensemble."""
import copy
import torch
from wings import loader, net

CYCLES, TOP = 6, 0.1
optimizer = torch.optim.SGD(net.parameters(), lr=TOP, momentum=0.9)
ensemble = []
for cycle in range(CYCLES):
    for group in optimizer.param_groups:
        group["lr"] = group["initial_lr"] = TOP
    scheduler = torch.optim.lr_scheduler.CosineAnnealingLR(optimizer, T_max=len(loader))
    for x, y in loader:
        loss = torch.nn.functional.cross_entropy(net(x), y)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        scheduler.step()
    ensemble.append(copy.deepcopy(net).eval())
