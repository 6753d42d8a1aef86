# expect: LR002 warning @10
import argparse
import torch

parser = argparse.ArgumentParser()
parser.add_argument("--milestones", default="60,120")
args = parser.parse_args()
EPOCHS = 50
optimizer = torch.optim.SGD(net.parameters(), lr=0.1)
scheduler = torch.optim.lr_scheduler.MultiStepLR(optimizer, list(map(int, args.milestones.split(","))))
for epoch in range(EPOCHS):
    for x in loader:
        optimizer.zero_grad()
        net(x).mean().backward()
        optimizer.step()
    scheduler.step()
