# expect: nothing
# checked: 1
import argparse
import torch

parser = argparse.ArgumentParser(formatter_class=argparse.ArgumentDefaultsHelpFormatter)
parser.add_argument("--epochs", type=int, default=300, help="epochs")
parser.add_argument("--schedule", type=int, nargs="+", default=[150, 225], help="lower the rate at these")
parser.add_argument("--gamma", type=float, default=0.1)
args = parser.parse_args()
state = {k: v for k, v in vars(args).items()}

from turf import loader, densenet

net = densenet(100, 12).cuda()
optimizer = torch.optim.SGD(net.parameters(), 0.1, momentum=0.9, weight_decay=1e-4)
scheduler = torch.optim.lr_scheduler.MultiStepLR(optimizer, args.schedule, args.gamma)
for epoch in range(args.epochs):
    for x, y in loader:
        optimizer.zero_grad()
        torch.nn.functional.cross_entropy(net(x.cuda()), y.cuda()).backward()
        optimizer.step()
    scheduler.step()
    if not (epoch + 1) % 50:
        torch.save({**state, "net": net.state_dict()}, f"net{epoch + 1}.pt")
