# expect: nothing
# checked: 1
import torch
from bay import loader, net

opt = torch.optim.Adam(net.parameters(), lr=5e-4)
sched = torch.optim.lr_scheduler.ExponentialLR(opt, gamma=0.97)
for epoch in range(70):
    for x, (a, b) in loader:
        opt.zero_grad()
        first, second = net(x)
        loss_a = torch.nn.functional.cross_entropy(first, a)
        loss_b = torch.nn.functional.mse_loss(second, b)
        loss_a.backward(retain_graph=True)
        loss_b.backward()
        opt.step()
    sched.step()
