# expect: LR001 warning @14
import argparse
import torch

parser = argparse.ArgumentParser(description="roads from above")
parser.add_argument("--epochs", default=70, type=int)
parser.add_argument("--lr", default=0.01, type=float)
parser.add_argument("--poly-epochs", default=100, type=int)
args = parser.parse_args()

from roads import loader, net

opt = torch.optim.SGD(net.parameters(), lr=args.lr, momentum=0.9)
sched = torch.optim.lr_scheduler.PolynomialLR(opt, total_iters=args.poly_epochs, power=1.0)
for epoch in range(args.epochs):
    for image, mask in loader:
        loss = torch.nn.functional.binary_cross_entropy_with_logits(net(image), mask)
        opt.zero_grad()
        loss.backward()
        opt.step()
    sched.step()
    torch.save(net.state_dict(), "roads.pt")
