# expect: nothing
# checked: 1
import numpy as np
import torch
from canyon import loader, net

epochs = 200
opt = torch.optim.SGD(net.parameters(), lr=0.1, momentum=0.9, nesterov=True, weight_decay=5e-4)
sched = torch.optim.lr_scheduler.MultiStepLR(opt, [int(epochs * s) for s in (0.3, 0.6, 0.8)], gamma=0.2)
losses = np.zeros(epochs)
for epoch in range(epochs):
    for x, y in loader:
        loss = torch.nn.functional.cross_entropy(net(x), y)
        opt.zero_grad()
        loss.backward()
        opt.step()
        losses[epoch] += loss.item()
    sched.step()
np.save("losses.npy", losses)
