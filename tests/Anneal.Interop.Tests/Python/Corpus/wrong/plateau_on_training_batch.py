# expect: LR012 warning @7
import torch
from fonts import loader, Encoder

net = Encoder()
opt = torch.optim.Adam(net.parameters(), lr=2e-3)
sched = torch.optim.lr_scheduler.ReduceLROnPlateau(opt, factor=0.3, patience=200)
for epoch in range(50):
    for x, y in loader:
        loss = torch.nn.functional.cross_entropy(net(x), y)
        opt.zero_grad()
        loss.backward()
        opt.step()
        sched.step(loss)
    print("epoch", epoch)
