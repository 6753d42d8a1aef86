# expect: nothing
# checked: 1
"""Fine-tunes a detector; the rate falls twice and climbs within the first updates.

Run with torchrun for several cards, or as it stands for one.
"""
import argparse
import datetime
import math
import os
import sys
import time
from pathlib import Path

import torch
import torch.distributed as dist
import torchvision
from torch.utils.data import BatchSampler, DataLoader, RandomSampler, SequentialSampler

from nutshells import NutDataset, collate, coco_evaluate


def get_args():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data-path", default="nuts", type=Path)
    parser.add_argument("--device", default="cuda")
    parser.add_argument("-b", "--batch-size", default=2, type=int)
    parser.add_argument("--epochs", default=26, type=int, metavar="N")
    parser.add_argument("-j", "--workers", default=4, type=int)
    parser.add_argument("--lr", default=0.02, type=float)
    parser.add_argument("--momentum", default=0.9, type=float)
    parser.add_argument("--weight-decay", "--wd", default=1e-4, type=float)
    parser.add_argument("--drops", default=[16, 22], nargs="+", type=int)
    parser.add_argument("--drop-by", default=0.1, type=float)
    parser.add_argument("--print-freq", default=20, type=int)
    parser.add_argument("--output-dir", default=Path("."), type=Path)
    parser.add_argument("--resume", default="", type=str)
    parser.add_argument("--start_epoch", default=0, type=int)
    parser.add_argument("--test-only", action="store_true")
    return parser.parse_args()


def train_one_epoch(model, optimizer, loader, device, epoch, print_freq):
    model.train()
    warmup = None
    if epoch == 0:
        n = min(1000, len(loader) - 1)
        warmup = torch.optim.lr_scheduler.LinearLR(optimizer, start_factor=1.0 / 1000, total_iters=n)
    for i, (images, targets) in enumerate(loader):
        images = [image.to(device) for image in images]
        targets = [{k: v.to(device) for k, v in t.items()} for t in targets]
        losses = model(images, targets)
        loss = sum(losses.values())
        if not math.isfinite(loss.item()):
            sys.exit(f"the loss is {loss.item()} in batch {i}")
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        if i % print_freq == 0:
            print(f"[{epoch}][{i}/{len(loader)}] lr {optimizer.param_groups[0]['lr']:.6f} loss {loss.item():.4f}")
        if warmup is not None:
            warmup.step()


def main(args):
    args.output_dir.mkdir(parents=True, exist_ok=True)
    device = torch.device(args.device)
    distributed = "RANK" in os.environ
    if distributed:
        dist.init_process_group("nccl")
    train_set, test_set = NutDataset(args.data_path, "train"), NutDataset(args.data_path, "test")
    sampler = torch.utils.data.DistributedSampler(train_set) if distributed else RandomSampler(train_set)
    batches = BatchSampler(sampler, args.batch_size, drop_last=True)
    loader = DataLoader(train_set, batch_sampler=batches, num_workers=args.workers, collate_fn=collate)
    test_loader = DataLoader(test_set, 1, sampler=SequentialSampler(test_set), collate_fn=collate)

    model = torchvision.models.detection.fasterrcnn_resnet50_fpn(num_classes=5, weights=None).to(device)
    trained = list(filter(lambda p: p.requires_grad, model.parameters()))
    optimizer = torch.optim.SGD(trained, lr=args.lr, momentum=args.momentum, weight_decay=args.weight_decay)
    lr_scheduler = torch.optim.lr_scheduler.MultiStepLR(optimizer, milestones=args.drops, gamma=args.drop_by)
    if args.resume:
        checkpoint = torch.load(args.resume, map_location="cpu")
        model.load_state_dict(checkpoint["model"])
        optimizer.load_state_dict(checkpoint["optimizer"])
        lr_scheduler.load_state_dict(checkpoint["lr_scheduler"])
        args.start_epoch = checkpoint["epoch"] + 1
    if args.test_only:
        coco_evaluate(model, test_loader, device=device)
        return

    began = time.time()
    for epoch in range(args.start_epoch, args.epochs):
        if distributed:
            sampler.set_epoch(epoch)
        train_one_epoch(model, optimizer, loader, device, epoch, args.print_freq)
        lr_scheduler.step()
        checkpoint = {
            "model": model.state_dict(),
            "optimizer": optimizer.state_dict(),
            "lr_scheduler": lr_scheduler.state_dict(),
            "args": args,
            "epoch": epoch,
        }
        torch.save(checkpoint, args.output_dir / f"model_{epoch}.pth")
        coco_evaluate(model, test_loader, device=device)
    print("took", datetime.timedelta(seconds=int(time.time() - began)))


if __name__ == "__main__":
    main(get_args())
