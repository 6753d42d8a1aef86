# expect: nothing
# checked: 0
"""A constant rate is a decision, too."""
import torch
from torch import nn, optim
from pebbles import train_loader, test_loader

net = nn.Sequential(nn.Flatten(), nn.Linear(28 * 28, 300), nn.ReLU(), nn.Linear(300, 10))
optimizer = optim.Adam(net.parameters(), lr=1e-3)
loss_fn = nn.CrossEntropyLoss()
for epoch in range(5):
    for i, (x, y) in enumerate(train_loader, start=1):
        optimizer.zero_grad()
        loss = loss_fn(net(x), y)
        loss.backward()
        optimizer.step()
        if i % 100 == 0:
            print(f"[{epoch}, {i:5d}] {loss.item():.3f}")
with torch.no_grad():
    print(sum((net(x).argmax(1) == y).sum().item() for x, y in test_loader))
