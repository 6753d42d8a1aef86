# expect: LP015 note @16
import argparse
import torch

ap = argparse.ArgumentParser()
ap.add_argument("--start", type=int, default=0)
ap.add_argument("--epochs", type=int, default=80)
args = ap.parse_args()

from locks import loader, net

optimizer = torch.optim.AdamW(net.parameters(), lr=1e-3)
scheduler = torch.optim.lr_scheduler.CosineAnnealingLR(optimizer, T_max=args.epochs)
if args.start > 0:
    net.load_state_dict(torch.load(f"locks{args.start}.pt"))
    scheduler.last_epoch = args.start - 1
for epoch in range(args.start, args.epochs):
    for x, y in loader:
        loss = torch.nn.functional.cross_entropy(net(x), y)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
    scheduler.step()
