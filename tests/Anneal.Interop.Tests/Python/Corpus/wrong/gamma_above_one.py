# expect: LR009 warning @7
import torch
from noise import loader, Autoencoder

net = Autoencoder(64)
opt = torch.optim.Adam(net.parameters(), lr=1e-4)
sched = torch.optim.lr_scheduler.ExponentialLR(opt, gamma=1.05)
for epoch in range(40):
    for x in loader:
        loss = (net(x) - x).abs().mean()
        opt.zero_grad()
        loss.backward()
        opt.step()
    sched.step()

with torch.no_grad():
    print("mean error", sum((net(x) - x).abs().mean().item() for x in loader) / len(loader))
