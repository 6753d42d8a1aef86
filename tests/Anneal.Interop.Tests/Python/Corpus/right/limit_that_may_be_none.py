# expect: nothing
# checked: 1
# The limit counts where there is one, which the condition itself asks for.
import argparse
import torch
from torch.optim.lr_scheduler import CosineAnnealingLR

parser = argparse.ArgumentParser()
parser.add_argument("--most", type=int, default=3000)
args = parser.parse_args()

optimizer = torch.optim.SGD(model.parameters(), lr=0.1)
scheduler = CosineAnnealingLR(optimizer, T_max=3000)
done = 0
while True:
    for batch in loader:
        optimizer.zero_grad()
        model(batch).backward()
        optimizer.step()
        scheduler.step()
        done += 1
        if args.most is not None and done >= args.most:
            break
    if args.most is not None and done >= args.most:
        break
