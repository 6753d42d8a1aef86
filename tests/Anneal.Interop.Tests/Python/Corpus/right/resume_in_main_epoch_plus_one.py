# expect: nothing
# checked: 1
import torch, argparse
from torch.optim.lr_scheduler import *
def main(args):
    net = Net()
    opt = torch.optim.SGD(net.parameters(), lr=args.lr)
    s = CosineAnnealingLR(opt, args.epochs)
    if args.resume:
        checkpoint = torch.load(args.resume)
        opt.load_state_dict(checkpoint["opt"])
        s.load_state_dict(checkpoint["s"])
        args.start_epoch = checkpoint["epoch"] + 1
    for e in range(args.start_epoch, args.epochs):
        for x in loader:
            opt.zero_grad()
            net(x).backward()
            opt.step()
        s.step()
p = argparse.ArgumentParser()
p.add_argument("--resume", default="")
p.add_argument("--lr", type=float, default=.1)
p.add_argument("--start-epoch", type=int, default=0)
p.add_argument("--epochs", type=int, default=300)
main(p.parse_args())
