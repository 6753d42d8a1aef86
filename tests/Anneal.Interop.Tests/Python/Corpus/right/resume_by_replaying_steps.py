# expect: nothing
# checked: 1
import argparse
import torch

parser = argparse.ArgumentParser()
parser.add_argument("--epochs", type=int, default=120)
parser.add_argument("--from-epoch", type=int, default=0)
args = parser.parse_args()

from sorrel import loader, net

optimizer = torch.optim.SGD(net.parameters(), lr=0.1, momentum=0.9)
scheduler = torch.optim.lr_scheduler.StepLR(optimizer, step_size=40, gamma=0.1)
if args.from_epoch:
    net.load_state_dict(torch.load(f"sorrel{args.from_epoch}.pt"))
    for _ in range(args.from_epoch):  # bring the schedule to where the run stopped
        scheduler.step()
for epoch in range(args.from_epoch, args.epochs):
    for x, y in loader:
        optimizer.zero_grad()
        torch.nn.functional.cross_entropy(net(x), y).backward()
        optimizer.step()
    scheduler.step()
    torch.save(net.state_dict(), f"sorrel{epoch + 1}.pt")
