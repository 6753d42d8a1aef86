# expect: nothing
# checked: 1
import argparse
import torch

parser = argparse.ArgumentParser()
parser.add_argument('--max-iter', type=int, default=40000)
parser.add_argument('--power', type=float, default=0.9)
parser.add_argument('--lr', type=float, default=2.5e-4)
args = parser.parse_args()


def shrunk(start, done, power):
    return start * (1.0 - done) ** power


def adjust(optimizer, it):
    lr = shrunk(args.lr, it / args.max_iter, args.power)
    for group, times in zip(optimizer.param_groups, (1, 10)):
        group['lr'] = lr * times
    return lr


def main():
    from urban import endless, net
    optimizer = torch.optim.SGD(net.optim_parameters(args.lr), lr=args.lr, momentum=0.9, weight_decay=5e-4)
    batches = endless(2)
    for it in range(args.max_iter):
        optimizer.zero_grad()
        lr = adjust(optimizer, it)
        image, mask = next(batches)
        loss = torch.nn.functional.cross_entropy(net(image), mask, ignore_index=255)
        loss.backward()
        optimizer.step()
        if it % 200 == 0:
            print('iter', it, 'loss', loss.item(), 'lr', lr)


main()
