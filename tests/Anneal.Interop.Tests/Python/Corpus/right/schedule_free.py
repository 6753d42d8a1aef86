# expect: nothing
# checked: 0
import schedulefree
import torch
from lagoon import train_dl, val_dl, net

optimizer = schedulefree.AdamWScheduleFree(net.parameters(), lr=2.5e-3, warmup_steps=500)
for epoch in range(20):
    net.train()
    optimizer.train()
    for x, y in train_dl:
        optimizer.zero_grad()
        torch.nn.functional.cross_entropy(net(x), y).backward()
        optimizer.step()
    net.eval()
    optimizer.eval()
    with torch.no_grad():
        print(epoch, sum((net(x).argmax(1) == y).sum().item() for x, y in val_dl))
