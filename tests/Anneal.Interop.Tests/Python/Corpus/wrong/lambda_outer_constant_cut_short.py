# expect: LR001 error @9
import torch
from juniper import loader, Detector, criterion

epochs = 300
net = Detector()
optimizer = torch.optim.SGD(net.parameters(), lr=0.01, momentum=0.937, nesterov=True)
falling = lambda e: 1.0 - 0.99 * e / epochs
scheduler = torch.optim.lr_scheduler.LambdaLR(optimizer, lr_lambda=falling)
for epoch in range(100):
    net.train()
    for pictures, boxes in loader:
        loss = criterion(net(pictures), boxes)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
    scheduler.step()
    torch.save(net.state_dict(), f"juniper-{epoch}.pt")
