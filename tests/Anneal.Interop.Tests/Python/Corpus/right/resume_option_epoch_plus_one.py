# expect: nothing
# checked: 1
import torch, argparse
from torch.optim.lr_scheduler import *
p = argparse.ArgumentParser()
p.add_argument("--resume", default="")
p.add_argument("--start-epoch", type=int, default=0)
args = p.parse_args()
net = Net()
opt = torch.optim.SGD(net.parameters(), lr=0.1)
s = CosineAnnealingLR(opt, 300)
if args.resume:
    checkpoint = torch.load(args.resume)
    opt.load_state_dict(checkpoint["opt"])
    s.load_state_dict(checkpoint["s"])
    args.start_epoch = checkpoint["epoch"] + 1
for e in range(args.start_epoch, 300):
    for x in loader:
        opt.zero_grad()
        net(x).backward()
        opt.step()
    s.step()
