# expect: LP011 warning
import argparse
import os
import time

import torch
import torch.nn as nn
import torch.nn.parallel
import torch.optim
import torch.utils.data
from torch.optim.lr_scheduler import StepLR
import torchvision.datasets as datasets
import torchvision.models as models
import torchvision.transforms as transforms

parser = argparse.ArgumentParser(description='Birds of the garden')
parser.add_argument('data', metavar='DIR')
parser.add_argument('-j', '--workers', default=4, type=int)
parser.add_argument('--epochs', default=90, type=int, metavar='N')
parser.add_argument('--start-epoch', default=0, type=int, metavar='N')
parser.add_argument('-b', '--batch-size', default=256, type=int)
parser.add_argument('--lr', default=0.1, type=float, dest='lr')
parser.add_argument('--resume', default='', type=str, metavar='PATH')

top = 0


def main():
    global top
    args = parser.parse_args()
    model = nn.DataParallel(models.resnet18(num_classes=40)).cuda()
    criterion = nn.CrossEntropyLoss().cuda()
    optimizer = torch.optim.SGD(model.parameters(), args.lr, momentum=0.9, weight_decay=1e-4)
    scheduler = StepLR(optimizer, step_size=30, gamma=0.1)

    if args.resume:
        if os.path.isfile(args.resume):
            checkpoint = torch.load(args.resume)
            args.start_epoch = checkpoint['epoch']
            top = checkpoint['top']
            model.load_state_dict(checkpoint['state_dict'])
            optimizer.load_state_dict(checkpoint['optimizer'])
            print('going on with', args.resume)
        else:
            raise SystemExit('no such file: ' + args.resume)

    grey = transforms.Normalize([0.5] * 3, [0.25] * 3)
    train_set = datasets.ImageFolder(os.path.join(args.data, 'train'), transforms.Compose([
        transforms.RandomResizedCrop(160), transforms.RandomHorizontalFlip(), transforms.ToTensor(), grey]))
    val_set = datasets.ImageFolder(os.path.join(args.data, 'val'), transforms.Compose([
        transforms.Resize(180), transforms.CenterCrop(160), transforms.ToTensor(), grey]))
    train_loader = torch.utils.data.DataLoader(train_set, args.batch_size, shuffle=True, num_workers=args.workers)
    val_loader = torch.utils.data.DataLoader(val_set, args.batch_size, num_workers=args.workers)

    for epoch in range(args.start_epoch, args.epochs):
        train(train_loader, model, criterion, optimizer, epoch)
        share = validate(val_loader, model)
        scheduler.step()
        better = share > top
        top = max(share, top)
        keep({'epoch': epoch + 1, 'state_dict': model.state_dict(), 'top': top,
              'optimizer': optimizer.state_dict()}, better)


def train(loader, model, criterion, optimizer, epoch):
    model.train()
    end = time.time()
    for i, (images, target) in enumerate(loader):
        output = model(images.cuda(non_blocking=True))
        loss = criterion(output, target.cuda(non_blocking=True))
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        if i % 10 == 0:
            print('%d:%d of %d, %.3f s' % (epoch, i, len(loader), time.time() - end))
        end = time.time()


def validate(loader, model):
    model.eval()
    right = total = 0
    with torch.no_grad():
        for images, target in loader:
            right += (model(images.cuda()).argmax(1).cpu() == target).sum().item()
            total += len(target)
    print('right: %.3f' % (right / total))
    return right / total


def keep(state, better):
    for name in ['birds_last.pt'] + ['birds_best.pt'] * better:
        torch.save(state, name)


if __name__ == '__main__':
    main()
