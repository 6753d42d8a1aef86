# expect: LR002 warning
import argparse
import torch

parser = argparse.ArgumentParser()
parser.add_argument('--lr', default=0.03, type=float)
parser.add_argument('--epochs', default=25, type=int)
args = parser.parse_args()


def lower(optimizer, epoch):
    rate = args.lr * 0.1 ** (epoch // 40)
    for g in optimizer.param_groups:
        g['lr'] = rate


def main():
    from iris import loader, net
    optimizer = torch.optim.SGD(net.parameters(), args.lr, momentum=0.9)
    for epoch in range(args.epochs):
        lower(optimizer, epoch)
        for x, y in loader:
            optimizer.zero_grad()
            torch.nn.functional.cross_entropy(net(x), y).backward()
            optimizer.step()
        torch.save(net.state_dict(), 'iris.pt')


main()
