# expect: nothing
# checked: 1
import argparse

import torch
import torch.multiprocessing as mp
from torch.optim.lr_scheduler import StepLR

from photographs import photograph_loader, residual_net

parser = argparse.ArgumentParser()
parser.add_argument("--epochs", default=90, type=int)
parser.add_argument("--start-epoch", default=0, type=int)
parser.add_argument("--resume", default=None, type=str)
parser.add_argument("--together", action="store_true")


def main():
    args = parser.parse_args()
    count = torch.cuda.device_count()
    if args.together:
        args.world_size = count * args.world_size
        mp.spawn(worker, nprocs=count, args=(count, args))
    else:
        worker(0, count, args)


def worker(gpu, count, args):
    net, loader = residual_net(), photograph_loader()
    optimizer = torch.optim.SGD(net.parameters(), 0.1, momentum=0.9, weight_decay=1e-4)
    scheduler = StepLR(optimizer, step_size=30, gamma=0.1)
    if args.resume:
        saved = torch.load(args.resume)
        args.start_epoch = saved["epoch"]
        optimizer.load_state_dict(saved["optimizer"])
        scheduler.load_state_dict(saved["scheduler"])
    for epoch in range(args.start_epoch, args.epochs):
        for x, y in loader:
            loss = torch.nn.functional.cross_entropy(net(x), y)
            optimizer.zero_grad()
            loss.backward()
            optimizer.step()
        scheduler.step()


if __name__ == "__main__":
    main()
