# expect: LR002 warning @6
import torch

EPOCHS = 50
optimizer = torch.optim.SGD(net.parameters(), lr=0.1)
scheduler = torch.optim.lr_scheduler.MultiStepLR(optimizer, [int(part) for part in "60,120".split(",")])
for epoch in range(EPOCHS):
    for x in loader:
        optimizer.zero_grad()
        net(x).mean().backward()
        optimizer.step()
    scheduler.step()
