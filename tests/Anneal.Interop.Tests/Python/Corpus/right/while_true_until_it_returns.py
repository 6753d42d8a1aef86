# expect: nothing
# checked: 1
import argparse
import torch


def options():
    parser = argparse.ArgumentParser()
    parser.add_argument("--total_itrs", type=int, default=30000)
    parser.add_argument("--step_size", type=int, default=10000)
    return parser


def main():
    opts = options().parse_args()
    optimizer = torch.optim.SGD(net.parameters(), lr=0.01, momentum=0.9)
    scheduler = torch.optim.lr_scheduler.StepLR(optimizer, step_size=opts.step_size, gamma=0.1)
    done = 0
    while True:
        for images, labels in loader:
            done += 1
            optimizer.zero_grad()
            loss = criterion(net(images), labels)
            loss.backward()
            optimizer.step()
            scheduler.step()
            if done >= opts.total_itrs:
                return


main()
