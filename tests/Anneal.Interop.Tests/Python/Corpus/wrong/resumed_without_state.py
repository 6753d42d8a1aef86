# expect: LP011 warning
import torch
from whales import loader, net

optimizer = torch.optim.SGD(net.parameters(), lr=0.1, momentum=0.9)
scheduler = torch.optim.lr_scheduler.MultiStepLR(optimizer, [40, 60], gamma=0.1)
checkpoint = torch.load("whales.pt")
net.load_state_dict(checkpoint["net"])
optimizer.load_state_dict(checkpoint["optimizer"])
begin = checkpoint["epoch"] + 1
for epoch in range(begin, 80):
    for x, y in loader:
        optimizer.zero_grad()
        torch.nn.functional.cross_entropy(net(x), y).backward()
        optimizer.step()
    scheduler.step()
    torch.save({"net": net.state_dict(), "optimizer": optimizer.state_dict(), "epoch": epoch}, "whales.pt")
