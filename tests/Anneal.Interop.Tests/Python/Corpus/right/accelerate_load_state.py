# expect: nothing
# checked: 1
import argparse
import torch
from accelerate import Accelerator
from ravine import loader, net

parser = argparse.ArgumentParser()
parser.add_argument("--resume_from_checkpoint", default=None)
parser.add_argument("--epochs", type=int, default=15)
args = parser.parse_args()

accelerator = Accelerator()
optimizer = torch.optim.AdamW(net.parameters(), lr=3e-4)
scheduler = torch.optim.lr_scheduler.CosineAnnealingLR(optimizer, T_max=args.epochs)
net, optimizer, loader = accelerator.prepare(net, optimizer, loader)
accelerator.register_for_checkpointing(scheduler)
first = 0
if args.resume_from_checkpoint:
    accelerator.load_state(args.resume_from_checkpoint)
    first = int(args.resume_from_checkpoint.rsplit("_", 1)[1]) + 1
for epoch in range(first, args.epochs):
    for x, y in loader:
        optimizer.zero_grad()
        accelerator.backward(torch.nn.functional.cross_entropy(net(x), y))
        optimizer.step()
    scheduler.step()
    accelerator.save_state(f"epoch_{epoch}")
