# expect: LR009 error
import torch
from lotus import draw, net

PEAK, LENGTH = 1e-3, 4000


def linear(step):
    return PEAK * (1 - (step + 0.5) / LENGTH)


optimizer = torch.optim.Adam(net.parameters(), lr=PEAK)
for step in range(5000):
    optimizer.param_groups[0]["lr"] = linear(step)
    x, y = draw(200)
    loss = torch.nn.functional.mse_loss(net(x), y)
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
    if step % 500 == 0:
        print(step, loss.item())
