# expect: LP013 warning
import torch
from springs import loader, net

EPOCHS = 20
optimizer = torch.optim.AdamW(net.parameters(), lr=1e-3)
one = torch.optim.lr_scheduler.OneCycleLR(optimizer, max_lr=1e-2, total_steps=EPOCHS * len(loader))
exp = torch.optim.lr_scheduler.ExponentialLR(optimizer, gamma=0.95)
for epoch in range(EPOCHS):
    for x, y in loader:
        loss = torch.nn.functional.mse_loss(net(x), y)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        one.step()
    exp.step()
