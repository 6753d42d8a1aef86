# expect: LR008 warning @9
import torch
from traffic import loader, Lstm

epochs = 100
net = Lstm(8, 128)
opt = torch.optim.RMSprop(net.parameters(), lr=1e-3)
# half-way and three quarters
sched = torch.optim.lr_scheduler.MultiStepLR(opt, milestones=[0.5, 0.75], gamma=0.1)
for epoch in range(1, epochs + 1):
    for x, y in loader:
        loss = torch.nn.functional.mse_loss(net(x), y)
        opt.zero_grad()
        loss.backward()
        opt.step()
    sched.step()
