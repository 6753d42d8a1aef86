# expect: LR006 error @7
import torch
from cars import loader, net

warm, epochs = 5, 60
opt = torch.optim.SGD(net.parameters(), lr=0.1, momentum=0.9)
sched = torch.optim.lr_scheduler.LambdaLR(opt, lambda e: min(1.0, e / warm) * 0.95 ** max(0, e - warm))
for epoch in range(epochs):
    for x, y in loader:
        opt.zero_grad()
        loss = torch.nn.functional.cross_entropy(net(x), y)
        loss.backward()
        opt.step()
    sched.step()
    print(epoch, f"{loss.item():.4f}")
