# expect: nothing
# checked: 1
import argparse
import torch

parser = argparse.ArgumentParser()
parser.add_argument("--steps", type=int, default=2000)
parser.add_argument("--resume")
args = parser.parse_args()
optimizer = torch.optim.AdamW(net.parameters(), lr=3e-4)
scheduler = torch.optim.lr_scheduler.OneCycleLR(optimizer, max_lr=3e-3, total_steps=args.steps)
first = 0
if args.resume:
    saved = torch.load(args.resume)
    optimizer.load_state_dict(saved["optimizer"])
    scheduler.load_state_dict(saved["scheduler"])
    first = saved["step"]
for step in range(first + 1, args.steps + 1):
    loss = net(next(batches))
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
    scheduler.step()
