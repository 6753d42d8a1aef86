# expect: LP003 warning @8
import torch
from stamps import train_loader, net

optimizer = torch.optim.SGD(net.parameters(), lr=0.1, momentum=0.9)
scheduler = torch.optim.lr_scheduler.StepLR(optimizer, step_size=10, gamma=0.1)
for epoch in range(30):
    scheduler.step()
    net.train()
    for x, y in train_loader:
        optimizer.zero_grad()
        torch.nn.functional.cross_entropy(net(x), y).backward()
        optimizer.step()

net.eval()
torch.save(net.state_dict(), "stamps.pt")
