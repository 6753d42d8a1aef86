# expect: nothing
# checked: 1
import torch
from gorge import loader, net

opt = torch.optim.RMSprop(net.parameters(), lr=2e-3)
sched = torch.optim.lr_scheduler.StepLR(opt, step_size=10_000, gamma=0.5)
seen = 0
for epoch in range(25):
    for x, y in loader:
        loss = torch.nn.functional.cross_entropy(net(x), y)
        opt.zero_grad()
        loss.backward()
        opt.step()
        sched.step()
        seen += len(x)
    print(f"{seen:,} examples, loss {loss.item():.3f}")
