# expect: nothing
# checked: 0
import argparse
import torch
from timm.optim import create_optimizer_v2, optimizer_kwargs
from timm.scheduler import create_scheduler_v2, scheduler_kwargs
from timm.models import create_model
from timm.utils import AverageMeter

parser = argparse.ArgumentParser()
parser.add_argument("--model", default="resnet50")
parser.add_argument("--sched", default="cosine")
parser.add_argument("--epochs", type=int, default=300)
parser.add_argument("--opt", default="sgd")
parser.add_argument("--lr", type=float, default=0.05)


def train_one_epoch(model, loader, optimizer, loss_fn):
    meter = AverageMeter()
    model.train()
    for inputs, target in loader:
        loss = loss_fn(model(inputs), target)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        meter.update(loss.item(), inputs.size(0))
    return meter.avg


def main():
    args = parser.parse_args()
    from loaders import train_loader
    model = create_model(args.model)
    optimizer = create_optimizer_v2(model, **optimizer_kwargs(cfg=args))
    lr_scheduler, num_epochs = create_scheduler_v2(optimizer, **scheduler_kwargs(args))
    for epoch in range(num_epochs):
        print(epoch, train_one_epoch(model, train_loader, optimizer, torch.nn.CrossEntropyLoss()))
        lr_scheduler.step(epoch + 1)


if __name__ == "__main__":
    main()
