# expect: nothing
# checked: 1
import argparse
import torch


def common():
    options = argparse.ArgumentParser(add_help=False)
    options.add_argument("--epochs", type=int, default=120)
    options.add_argument("--lr", type=float, default=0.05)
    return options


parser = argparse.ArgumentParser("segmentation", parents=[common()])
parser.add_argument("--drops", type=int, nargs="+", default=[60, 90])
args = parser.parse_args()
optimizer = torch.optim.SGD(net.parameters(), lr=args.lr, momentum=0.9)
scheduler = torch.optim.lr_scheduler.MultiStepLR(optimizer, args.drops)
for epoch in range(args.epochs):
    train_one_epoch(net, loader, optimizer)
    scheduler.step()
