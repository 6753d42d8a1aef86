# expect: LP004 warning @20
import torch
from hail import data, Net


def epoch_of(net, opt, sched, loader):
    for x, y in loader:
        opt.zero_grad()
        torch.nn.functional.l1_loss(net(x), y).backward()
        opt.step()
        sched.step()


def main(epochs: int = 16):
    net = Net()
    opt = torch.optim.Adam(net.parameters(), lr=3e-4)
    sched = torch.optim.lr_scheduler.StepLR(opt, step_size=5000, gamma=0.5)
    for epoch in range(epochs):
        epoch_of(net, opt, sched, data)
        sched.step()


main()
