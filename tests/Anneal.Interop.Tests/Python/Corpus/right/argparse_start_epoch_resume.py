# expect: nothing
# checked: 1
import argparse
import torch
from torch import nn, optim
from torch.optim.lr_scheduler import MultiStepLR
from mydata import get_loaders
from mynets import build

def main():
    ap = argparse.ArgumentParser()
    ap.add_argument('--start-epoch', default=0, type=int)
    ap.add_argument('--epochs', default=164, type=int)
    ap.add_argument('--resume', default='', type=str)
    ap.add_argument('--arch', default='resnet110')
    args = ap.parse_args()
    model = build(args.arch).cuda()
    opt = optim.SGD(model.parameters(), 0.1, momentum=0.9, nesterov=True)
    sched = MultiStepLR(opt, milestones=[81, 122], gamma=0.1)
    if args.resume:
        ck = torch.load(args.resume)
        model.load_state_dict(ck['model'])
        opt.load_state_dict(ck['opt'])
        sched.load_state_dict(ck['sched'])
        args.start_epoch = ck['epoch']
    train, val = get_loaders(128)
    for epoch in range(args.start_epoch, args.epochs):
        model.train()
        for x, y in train:
            loss = nn.functional.cross_entropy(model(x.cuda()), y.cuda())
            opt.zero_grad()
            loss.backward()
            opt.step()
        sched.step()
        torch.save(dict(model=model.state_dict(), opt=opt.state_dict(), sched=sched.state_dict(),
                        epoch=epoch + 1), 'last.pt')

if __name__ == '__main__':
    main()
