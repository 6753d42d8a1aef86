# expect: nothing
# checked: 1
import numpy as np
import torch
from frost import loader, net

EPOCHS = 24
knots, values = [0, 5, EPOCHS], [0.02, 0.4, 0.0]
optimizer = torch.optim.SGD(net.parameters(), lr=1.0, momentum=0.9, nesterov=True, weight_decay=5e-4)
n = len(loader)
for epoch in range(EPOCHS):
    for i, (x, y) in enumerate(loader):
        optimizer.param_groups[0]["lr"] = float(np.interp(epoch + i / n, knots, values))
        optimizer.zero_grad()
        torch.nn.functional.cross_entropy(net(x), y).backward()
        optimizer.step()
