# expect: LP004 warning @17
import torch
from particles import loader, net

opt = torch.optim.Adam(net.parameters(), lr=1e-3)
sched = torch.optim.lr_scheduler.StepLR(opt, 1000, gamma=0.9)
for epoch in range(20):
    running = 0
    for x, y in loader:
        opt.zero_grad()
        loss = torch.nn.functional.mse_loss(net(x), y)
        loss.backward()
        opt.step()
        sched.step()
        running += loss.item()
    print("epoch", epoch, running)
    sched.step()
