# expect: LR008 warning @8
import argparse, torch
ap = argparse.ArgumentParser()
ap.add_argument("--epochs", type=int, default=100)
ns = ap.parse_args()
from bark import train_dl, model
opt = torch.optim.SGD(model.parameters(), lr=1.0, momentum=0.9)
sch = torch.optim.lr_scheduler.MultiStepLR(opt, [0, 50, 75], 0.1)
for ep in range(ns.epochs):
    for x, y in train_dl:
        opt.zero_grad()
        torch.nn.functional.cross_entropy(model(x), y).backward()
        opt.step()
    sch.step()
torch.save(model.state_dict(), "bark.pt")
