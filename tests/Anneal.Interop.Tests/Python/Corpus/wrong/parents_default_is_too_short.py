# expect: LR002 warning
import argparse
import torch

base = argparse.ArgumentParser(add_help=False)
base.add_argument("--epochs", type=int, default=60)
parser = argparse.ArgumentParser(parents=[base])
parser.add_argument("--lr", type=float, default=0.1)
args = parser.parse_args()
optimizer = torch.optim.SGD(net.parameters(), lr=args.lr)
scheduler = torch.optim.lr_scheduler.MultiStepLR(optimizer, milestones=[80, 120])
for epoch in range(args.epochs):
    train_one_epoch(net, loader, optimizer)
    scheduler.step()
