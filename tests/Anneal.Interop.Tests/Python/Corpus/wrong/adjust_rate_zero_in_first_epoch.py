# expect: LR006 error
import argparse
import torch

parser = argparse.ArgumentParser()
parser.add_argument('--lr', type=float, default=0.05)
parser.add_argument('--epochs', type=int, default=100)
parser.add_argument('--warmup', type=int, default=10)


def adjust(optimizer, epoch, args):
    if epoch < args.warmup:
        lr = args.lr * epoch / args.warmup
    else:
        lr = args.lr * (1 - (epoch - args.warmup) / (args.epochs - args.warmup)) ** 0.9
    for g in optimizer.param_groups:
        g['lr'] = lr


def main():
    args = parser.parse_args()
    from streets import loader, net
    optimizer = torch.optim.SGD(net.parameters(), lr=args.lr, momentum=0.9)
    for epoch in range(args.epochs):
        adjust(optimizer, epoch, args)
        for image, mask in loader:
            loss = torch.nn.functional.cross_entropy(net(image), mask)
            optimizer.zero_grad()
            loss.backward()
            optimizer.step()


main()
