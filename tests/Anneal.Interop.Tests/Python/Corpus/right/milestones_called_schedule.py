# expect: nothing
# checked: 1
import argparse
import torch

parser = argparse.ArgumentParser()
parser.add_argument("--epochs", type=int, default=200)
parser.add_argument("--lr", type=float, default=0.03)
parser.add_argument("--schedule", type=int, nargs="*", default=[120, 160])
args = parser.parse_args()


def adjust(optimizer, epoch):
    lr = args.lr
    for milestone in args.schedule:
        lr *= 0.1 if epoch >= milestone else 1.0
    for group in optimizer.param_groups:
        group["lr"] = lr


optimizer = torch.optim.SGD(net.parameters(), args.lr)
for epoch in range(args.epochs):
    adjust(optimizer, epoch)
    for x, y in loader:
        optimizer.zero_grad()
        criterion(net(x), y).backward()
        optimizer.step()
