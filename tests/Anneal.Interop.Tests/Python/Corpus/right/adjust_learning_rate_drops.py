# expect: nothing
# checked: 1
import argparse
import torch
import torch.nn as nn

parser = argparse.ArgumentParser()
parser.add_argument('--epochs', default=90, type=int, metavar='N')
parser.add_argument('--lr', '--learning-rate', default=0.1, type=float, dest='lr')
parser.add_argument('-b', '--batch-size', default=256, type=int)


def adjust_learning_rate(optimizer, epoch, args):
    """A tenth of the rate after each 30 epochs."""
    lr = args.lr * (0.1 ** (epoch // 30))
    for param_group in optimizer.param_groups:
        param_group['lr'] = lr


def train_epoch(loader, model, criterion, optimizer):
    model.train()
    for images, target in loader:
        output = model(images.cuda(non_blocking=True))
        loss = criterion(output, target.cuda(non_blocking=True))
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()


def main():
    args = parser.parse_args()
    from folder import loaders, network
    train_loader, val_loader = loaders(args.batch_size)
    model = network().cuda()
    criterion = nn.CrossEntropyLoss().cuda()
    optimizer = torch.optim.SGD(model.parameters(), args.lr, momentum=0.9, weight_decay=1e-4)
    for epoch in range(args.epochs):
        adjust_learning_rate(optimizer, epoch, args)
        train_epoch(train_loader, model, criterion, optimizer)
        torch.save(model.state_dict(), 'checkpoint.pth')


if __name__ == '__main__':
    main()
