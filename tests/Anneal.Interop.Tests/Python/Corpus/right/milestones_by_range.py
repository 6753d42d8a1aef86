# expect: nothing
# checked: 1
import argparse
import torch

parser = argparse.ArgumentParser()
parser.add_argument("--epochs", type=int, default=200)
args = parser.parse_args()
optimizer = torch.optim.SGD(net.parameters(), lr=0.1)
scheduler = torch.optim.lr_scheduler.MultiStepLR(optimizer, milestones=list(range(25, args.epochs, 25)), gamma=0.5)
for epoch in range(1, args.epochs + 1):
    train_epoch(net, loader, optimizer)
    scheduler.step()
