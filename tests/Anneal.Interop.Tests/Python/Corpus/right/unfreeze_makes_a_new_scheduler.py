# expect: nothing
# checked: 2
import torch
from torchvision import models
from tansy import loader

FROZEN, EPOCHS = 4, 20
net = models.mobilenet_v2(weights="DEFAULT")
net.classifier[1] = torch.nn.Linear(net.last_channel, 9)
for p in net.features.parameters():
    p.requires_grad = False
optimizer = torch.optim.Adam(net.classifier.parameters(), lr=1e-3)
scheduler = torch.optim.lr_scheduler.ExponentialLR(optimizer, gamma=0.9)
for epoch in range(EPOCHS):
    if epoch == FROZEN:
        for p in net.features.parameters():
            p.requires_grad = True
        optimizer = torch.optim.Adam(net.parameters(), lr=1e-4)
        scheduler = torch.optim.lr_scheduler.CosineAnnealingLR(optimizer, T_max=EPOCHS - FROZEN)
    for x, y in loader:
        optimizer.zero_grad()
        torch.nn.functional.cross_entropy(net(x), y).backward()
        optimizer.step()
    scheduler.step()
