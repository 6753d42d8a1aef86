# expect: nothing
# checked: 1
import argparse
import torch

p = argparse.ArgumentParser()
p.add_argument("--start", type=int, default=0)
p.add_argument("--epochs", type=int, default=90)
args = p.parse_args()

from hedge import loader, net

opt = torch.optim.SGD([{"params": net.parameters(), "initial_lr": 0.1}], lr=0.1, momentum=0.9)
if args.start:
    state = torch.load(f"hedge_{args.start}.pt")
    net.load_state_dict(state["net"])
    opt.load_state_dict(state["opt"])
sched = torch.optim.lr_scheduler.MultiStepLR(opt, [30, 60], last_epoch=args.start - 1)
for epoch in range(args.start, args.epochs):
    for x, y in loader:
        opt.zero_grad()
        torch.nn.functional.cross_entropy(net(x), y).backward()
        opt.step()
    sched.step()
    torch.save({"net": net.state_dict(), "opt": opt.state_dict()}, f"hedge_{epoch + 1}.pt")
