# expect: nothing
# checked: 0
import torch
from engine import Engine
from nettle import datasets, build

net = build(classes=8)
optimizer = torch.optim.SGD(net.parameters(), lr=0.1, momentum=0.9, weight_decay=1e-4)
scheduler = torch.optim.lr_scheduler.CosineAnnealingLR(optimizer, T_max=100)
engine = Engine(net, optimizer, scheduler, device="cuda", amp=True)
engine.fit(datasets("train"), datasets("val"), epochs=100)
engine.save("nettle.pt")
print("best accuracy:", engine.best)
