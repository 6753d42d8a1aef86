# expect: LP008 warning @14
import torch
from rain import loader, net

EPOCHS = 30
RATES = [0.1] * 15 + [0.01] * 10 + [0.001] * 5
opt = torch.optim.SGD(net.parameters(), lr=RATES[0], momentum=0.9)
for epoch in range(EPOCHS):
    for x, y in loader:
        loss = torch.nn.functional.mse_loss(net(x), y)
        opt.zero_grad()
        loss.backward()
        opt.step()
    opt.param_groups[0]["lr"] = RATES[epoch]
    if epoch % 5 == 0:
        print(f"{epoch} {loss.item():.4f}")
