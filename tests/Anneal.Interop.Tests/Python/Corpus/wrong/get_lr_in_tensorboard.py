# expect: LP014 note @13
import torch
from torch.utils.tensorboard import SummaryWriter


def main():
    from hedges import loader, net

    log = SummaryWriter()
    opt = torch.optim.SGD(net.parameters(), lr=0.05, momentum=0.9)
    sched = torch.optim.lr_scheduler.MultiStepLR(opt, milestones=[15, 25])
    for epoch in range(30):
        log.add_scalar("lr", sched.get_lr()[0], epoch)
        for x, y in loader:
            loss = torch.nn.functional.cross_entropy(net(x), y)
            opt.zero_grad()
            loss.backward()
            opt.step()
        sched.step()


main()
