# expect: LR002 warning @15
from dataclasses import dataclass
import torch
import tyro


@dataclass
class Args:
    epochs: int = 20


args = tyro.cli(Args)
EPOCHS = args.epochs
optimizer = torch.optim.SGD(net.parameters(), lr=0.1)
scheduler = torch.optim.lr_scheduler.StepLR(optimizer, 30)
for epoch in range(EPOCHS):
    for x in loader:
        optimizer.zero_grad()
        net(x).mean().backward()
        optimizer.step()
    scheduler.step()
