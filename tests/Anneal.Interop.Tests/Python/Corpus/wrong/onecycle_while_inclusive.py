# expect: LR004 error @7
import torch
from basil import draw, net

TOTAL = 6_000
optimizer = torch.optim.SGD(net.parameters(), lr=0.01, momentum=0.9)
scheduler = torch.optim.lr_scheduler.OneCycleLR(optimizer, max_lr=0.3, total_steps=TOTAL)
step = 0
while step <= TOTAL:
    x, y = draw(96)
    loss = torch.nn.functional.cross_entropy(net(x), y)
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
    scheduler.step()
    step += 1
torch.save(net.state_dict(), "basil.pt")
