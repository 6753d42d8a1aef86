# expect: nothing
# checked: 1
import torch, argparse
from torch.optim.lr_scheduler import *
def main(args, resume=False):
    net = Net()
    opt = torch.optim.SGD(net.parameters(), lr=0.1)
    s = CosineAnnealingLR(opt, 300)
    start = 0
    if resume:
        ckpt = torch.load("x")
        opt.load_state_dict(ckpt["opt"])
        s.load_state_dict(ckpt["s"])
        start = ckpt.get("epoch", 0) + 1
    for e in range(start, 300):
        for x in loader:
            opt.zero_grad()
            net(x).backward()
            opt.step()
        s.step()
main()
