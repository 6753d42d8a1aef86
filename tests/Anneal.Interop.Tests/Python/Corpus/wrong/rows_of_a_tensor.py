# expect: LR002 warning @6
import torch

x = torch.randn(1000, 5)
optimizer = torch.optim.SGD(net.parameters(), lr=0.1)
scheduler = torch.optim.lr_scheduler.StepLR(optimizer, 30000)
for epoch in range(20):
    for i in range(x.size(0)):
        optimizer.zero_grad()
        net(x[i]).backward()
        optimizer.step()
        scheduler.step()
