# expect: LR002 warning @16
import argparse
import torch
from torch import nn

p = argparse.ArgumentParser()
p.add_argument('--epochs', type=int, default=60)
p.add_argument('--milestones', nargs='+', type=int, default=[80, 120])
p.add_argument('--lr', type=float, default=0.1)
a = p.parse_args()

from cifar import train_loader, wide_resnet

net = wide_resnet(28, 10).cuda()
opt = torch.optim.SGD(net.parameters(), a.lr, momentum=0.9, nesterov=True)
sched = torch.optim.lr_scheduler.MultiStepLR(opt, milestones=a.milestones, gamma=0.2)
for epoch in range(a.epochs):
    net.train()
    for x, y in train_loader:
        opt.zero_grad()
        nn.functional.cross_entropy(net(x.cuda()), y.cuda()).backward()
        opt.step()
    sched.step()
