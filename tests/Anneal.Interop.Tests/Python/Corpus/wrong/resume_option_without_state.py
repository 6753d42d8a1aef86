# expect: LP011 warning
import argparse
import os
import torch
import torch.nn as nn

parser = argparse.ArgumentParser()
parser.add_argument('--epochs', default=120, type=int)
parser.add_argument('--start-epoch', default=0, type=int)
parser.add_argument('--resume', default='', type=str, metavar='PATH')


def main():
    args = parser.parse_args()
    from scenes import loader, build
    model = build().cuda()
    criterion = nn.CrossEntropyLoss()
    optimizer = torch.optim.SGD(model.parameters(), 0.05, momentum=0.9, weight_decay=1e-4)
    scheduler = torch.optim.lr_scheduler.CosineAnnealingLR(optimizer, T_max=args.epochs)
    if args.resume and os.path.isfile(args.resume):
        ckpt = torch.load(args.resume)
        args.start_epoch = ckpt['epoch']
        model.load_state_dict(ckpt['state_dict'])
        optimizer.load_state_dict(ckpt['optimizer'])
        print(f"=> epoch {args.start_epoch}")
    for epoch in range(args.start_epoch, args.epochs):
        for x, y in loader:
            loss = criterion(model(x.cuda()), y.cuda())
            optimizer.zero_grad()
            loss.backward()
            optimizer.step()
        scheduler.step()
        torch.save({'epoch': epoch + 1, 'state_dict': model.state_dict(),
                    'optimizer': optimizer.state_dict()}, 'last.pth.tar')


if __name__ == '__main__':
    main()
