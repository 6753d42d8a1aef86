# expect: nothing
# checked: 1
import argparse
import torch

cli = argparse.ArgumentParser()
cli.add_argument("epochs", type=int)
cli.add_argument("--lr", type=float, required=True)
cli.add_argument("--warmup", type=int, default=1)
arg = cli.parse_args()

from shells import loader, net

opt = torch.optim.AdamW(net.parameters(), lr=arg.lr)
sched = torch.optim.lr_scheduler.CosineAnnealingLR(opt, T_max=arg.epochs)
for e in range(arg.epochs):
    for x, y in loader:
        loss = torch.nn.functional.cross_entropy(net(x), y)
        opt.zero_grad()
        loss.backward()
        opt.step()
    sched.step()
    print(f"{e + 1}/{arg.epochs} {loss.item():.4f}")
