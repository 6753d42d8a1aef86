# expect: LP005 warning @14
import torch
from lamps import loader, net

opt = torch.optim.SGD(net.parameters(), lr=0.1, momentum=0.9)
sched = torch.optim.lr_scheduler.CosineAnnealingLR(opt, T_max=30)
for epoch in range(30):
    for x, y in loader:
        loss = torch.nn.functional.cross_entropy(net(x), y)
        opt.zero_grad()
        loss.backward()
        opt.step()
    sched.step()
    print(f"epoch {epoch}: loss {loss.item():.3f}, lr {sched.get_last_lr()[0]:.5f}")

torch.onnx.export(net, torch.zeros(1, 3, 32, 32), "lamps.onnx")
