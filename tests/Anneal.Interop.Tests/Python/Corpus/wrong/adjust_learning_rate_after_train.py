# expect: LP008 warning
import argparse
import math
import torch

parser = argparse.ArgumentParser()
parser.add_argument('--epochs', type=int, default=100)
parser.add_argument('--lr', type=float, default=0.03)
args = parser.parse_args()


def adjust_learning_rate(optimizer, epoch):
    lr = args.lr * 0.5 * (1.0 + math.cos(math.pi * epoch / args.epochs))
    for param_group in optimizer.param_groups:
        param_group['lr'] = lr


def train(loader, net, optimizer):
    for x, y in loader:
        optimizer.zero_grad()
        torch.nn.functional.cross_entropy(net(x), y).backward()
        optimizer.step()


def main():
    from contrast import loader, net
    optimizer = torch.optim.SGD(net.parameters(), args.lr, momentum=0.9)
    for epoch in range(args.epochs):
        train(loader, net, optimizer)
        adjust_learning_rate(optimizer, epoch)
        torch.save(net.state_dict(), 'latest.pt')


main()
