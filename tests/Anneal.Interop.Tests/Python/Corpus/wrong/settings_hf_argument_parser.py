# expect: LR002 warning @20
from dataclasses import dataclass
import torch
from transformers import HfArgumentParser


@dataclass
class Args:
    epochs: int = 20


@dataclass
class Other:
    seed: int = 1


args, other = HfArgumentParser((Args, Other)).parse_args_into_dataclasses()
EPOCHS = args.epochs
optimizer = torch.optim.SGD(net.parameters(), lr=0.1)
scheduler = torch.optim.lr_scheduler.StepLR(optimizer, 30)
for epoch in range(EPOCHS):
    for x in loader:
        optimizer.zero_grad()
        net(x).mean().backward()
        optimizer.step()
    scheduler.step()
