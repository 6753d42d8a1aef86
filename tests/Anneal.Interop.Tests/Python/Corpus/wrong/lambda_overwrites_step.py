# expect: LP013 warning
import torch
from vines import loader, net

opt = torch.optim.SGD(net.parameters(), lr=0.1, momentum=0.9)
decay = torch.optim.lr_scheduler.StepLR(opt, step_size=20, gamma=0.1)
warmup = torch.optim.lr_scheduler.LambdaLR(opt, lambda e: min(1.0, (e + 1) / 5))
for epoch in range(60):
    for x, y in loader:
        opt.zero_grad()
        torch.nn.functional.cross_entropy(net(x), y).backward()
        opt.step()
    decay.step()
    warmup.step()

torch.save(net, "vines.pt")
