# expect: nothing
# checked: 0
import torch, argparse
from torch.optim.lr_scheduler import *
p = argparse.ArgumentParser()
p.add_argument("--epochs", type=int, required=True, default=5)
args = p.parse_args()
net = Net()
opt = torch.optim.SGD(net.parameters(), lr=0.1)
s = StepLR(opt, 30)
for e in range(args.epochs):
    for x in loader:
        opt.zero_grad()
        net(x).backward()
        opt.step()
    s.step()
