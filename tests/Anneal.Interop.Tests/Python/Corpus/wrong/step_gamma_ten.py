# expect: LR009 warning @16
import argparse
import torch
import torch.nn.functional as F

parser = argparse.ArgumentParser()
parser.add_argument("--epochs", type=int, default=60)
parser.add_argument("--step-size", type=int, default=20)
parser.add_argument("--gamma", type=float, default=10.0, help="divide the rate by this")
args = parser.parse_args()

from digits import train_loader, Net

model = Net()
optimizer = torch.optim.SGD(model.parameters(), lr=1e-4, momentum=0.9)
scheduler = torch.optim.lr_scheduler.StepLR(optimizer, args.step_size, gamma=args.gamma)
for epoch in range(1, args.epochs + 1):
    for data, target in train_loader:
        optimizer.zero_grad()
        F.nll_loss(model(data), target).backward()
        optimizer.step()
    scheduler.step()
