# expect: LR012 warning @12
import argparse
import torch

ap = argparse.ArgumentParser()
ap.add_argument("--epochs", type=int, default=20)
args = ap.parse_args()

from weather import train_dl, val_dl, model

opt = torch.optim.AdamW(model.parameters(), lr=1e-3)
sched = torch.optim.lr_scheduler.ReduceLROnPlateau(opt, "min", patience=30)
for epoch in range(args.epochs):
    model.train()
    for x, y in train_dl:
        opt.zero_grad()
        loss = torch.nn.functional.mse_loss(model(x), y)
        loss.backward()
        opt.step()
    with torch.no_grad():
        model.eval()
        val_loss = sum(torch.nn.functional.mse_loss(model(x), y).item() for x, y in val_dl) / len(val_dl)
    sched.step(val_loss)
