# expect: LR002 warning @78
"""Transfer learning on a folder of pictures, with early stopping, checkpoints and a report at the end."""
import argparse
import csv
import json
import random
import time
from pathlib import Path

import numpy as np
import torch
from torch import nn
from torch.optim.lr_scheduler import MultiStepLR
from torch.utils.data import DataLoader
from torchvision import datasets, models, transforms


def seed_all(seed: int) -> None:
    random.seed(seed)
    np.random.seed(seed)
    torch.manual_seed(seed)


def options() -> argparse.Namespace:
    p = argparse.ArgumentParser()
    p.add_argument("root", type=Path)
    p.add_argument("--epochs", type=int, default=30)
    p.add_argument("--batch-size", type=int, default=32)
    p.add_argument("--lr", type=float, default=1e-2)
    p.add_argument("--seed", type=int, default=0)
    p.add_argument("--out", type=Path, default=Path("result"))
    return p.parse_args()


def loaders(root: Path, batch_size: int):
    mean, std = [0.485, 0.456, 0.406], [0.229, 0.224, 0.225]
    train = transforms.Compose([
        transforms.RandomResizedCrop(224),
        transforms.RandomHorizontalFlip(),
        transforms.ToTensor(),
        transforms.Normalize(mean, std),
    ])
    plain = transforms.Compose([
        transforms.Resize(256),
        transforms.CenterCrop(224),
        transforms.ToTensor(),
        transforms.Normalize(mean, std),
    ])
    a = datasets.ImageFolder(root / "train", train)
    b = datasets.ImageFolder(root / "val", plain)
    return DataLoader(a, batch_size, shuffle=True, num_workers=4), DataLoader(b, batch_size), a.classes


@torch.no_grad()
def evaluate(net: nn.Module, loader: DataLoader, device: str) -> tuple[float, float]:
    net.eval()
    hits = n = 0
    total = 0.0
    for x, y in loader:
        x, y = x.to(device), y.to(device)
        out = net(x)
        total += nn.functional.cross_entropy(out, y, reduction="sum").item()
        hits += (out.argmax(1) == y).sum().item()
        n += len(y)
    return total / n, hits / n


def main() -> None:
    args = options()
    seed_all(args.seed)
    args.out.mkdir(exist_ok=True, parents=True)
    device = "cuda" if torch.cuda.is_available() else "cpu"
    train_dl, val_dl, classes = loaders(args.root, args.batch_size)
    net = models.resnet50(weights="DEFAULT")
    net.fc = nn.Linear(net.fc.in_features, len(classes))
    net.to(device)
    optimizer = torch.optim.SGD(net.parameters(), lr=args.lr, momentum=0.9, weight_decay=1e-4)
    scheduler = MultiStepLR(optimizer, milestones=[40, 70], gamma=0.1)
    rows = []
    for epoch in range(args.epochs):
        net.train()
        began = time.time()
        for x, y in train_dl:
            optimizer.zero_grad(set_to_none=True)
            loss = nn.functional.cross_entropy(net(x.to(device)), y.to(device))
            loss.backward()
            optimizer.step()
        val_loss, val_acc = evaluate(net, val_dl, device)
        rows.append([epoch, optimizer.param_groups[0]["lr"], val_loss, val_acc, time.time() - began])
        print("epoch {} lr {:g} loss {:.4f} acc {:.4f} ({:.0f} s)".format(*rows[-1]))
        scheduler.step()
        torch.save(net.state_dict(), args.out / "last.pt")
    with open(args.out / "log.csv", "w", newline="") as f:
        csv.writer(f).writerows(rows)
    (args.out / "classes.json").write_text(json.dumps(classes))


if __name__ == "__main__":
    main()
