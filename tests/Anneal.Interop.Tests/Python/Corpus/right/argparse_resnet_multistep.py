# expect: nothing
# checked: 1
"""Train a ResNet on CIFAR-10 from scratch."""
import argparse
import os

import torch
import torch.nn as nn
import torchvision
import torchvision.transforms as T
from torch.utils.data import DataLoader

parser = argparse.ArgumentParser(description="small image classifier")
parser.add_argument("--data", default="./data", help="where the pictures are")
parser.add_argument("--epochs", type=int, default=200)
parser.add_argument("--batch-size", type=int, default=128)
parser.add_argument("--lr", type=float, default=0.1)
parser.add_argument("--wd", type=float, default=5e-4)
parser.add_argument("--out", default="runs/base")
opts = parser.parse_args()

device = "cuda" if torch.cuda.is_available() else "cpu"
augment = T.Compose([T.RandomCrop(32, padding=4), T.RandomHorizontalFlip(), T.ToTensor()])
train_set = torchvision.datasets.CIFAR10(opts.data, train=True, transform=augment, download=True)
test_set = torchvision.datasets.CIFAR10(opts.data, train=False, transform=T.ToTensor())
train_loader = DataLoader(train_set, opts.batch_size, shuffle=True, num_workers=4)
test_loader = DataLoader(test_set, 256, num_workers=4)

net = torchvision.models.resnet18(num_classes=10).to(device)
criterion = nn.CrossEntropyLoss()
optimizer = torch.optim.SGD(net.parameters(), lr=opts.lr, momentum=0.9, weight_decay=opts.wd)
scheduler = torch.optim.lr_scheduler.MultiStepLR(optimizer, milestones=[100, 150], gamma=0.1)


def train():
    net.train()
    for pictures, labels in train_loader:
        pictures, labels = pictures.to(device), labels.to(device)
        optimizer.zero_grad()
        loss = criterion(net(pictures), labels)
        loss.backward()
        optimizer.step()


@torch.no_grad()
def accuracy():
    net.eval()
    right = 0
    for pictures, labels in test_loader:
        right += (net(pictures.to(device)).argmax(1) == labels.to(device)).sum().item()
    return right / len(test_set)


best = 0.0
for epoch in range(opts.epochs):
    train()
    acc = accuracy()
    print(f"{epoch}: lr {scheduler.get_last_lr()[0]:.4f}, accuracy {acc:.2%}")
    if acc > best:
        best = acc
        torch.save(net.state_dict(), os.path.join(opts.out, "best.pt"))
    scheduler.step()
