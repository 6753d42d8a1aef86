# expect: LR004 warning @7
import torch
from birds import train, valid, resnet

net = resnet(34, 200)
optimizer = torch.optim.SGD(net.parameters(), lr=0.02, momentum=0.9)
scheduler = torch.optim.lr_scheduler.CosineAnnealingLR(optimizer, T_max=50, eta_min=1e-4)
best = 0
for epoch in range(80):
    net.train()
    for x, y in train:
        loss = torch.nn.functional.cross_entropy(net(x), y)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
    scheduler.step()
    net.eval()
    with torch.no_grad():
        good = sum((net(x).argmax(1) == y).float().sum().item() for x, y in valid)
    best = max(best, good)
