# expect: nothing
# checked: 1
import argparse
import math

import torch
from accelerate import Accelerator
from diffusers.optimization import get_scheduler

from lichen import build_unet, noise_loss, plate_loader

parser = argparse.ArgumentParser()
parser.add_argument("--num_train_epochs", type=int, default=60)
parser.add_argument("--max_train_steps", type=int, default=None)
parser.add_argument("--gradient_accumulation_steps", type=int, default=2)
parser.add_argument("--lr_scheduler", type=str, default="cosine")
parser.add_argument("--lr_warmup_steps", type=int, default=300)
args = parser.parse_args()

accelerator = Accelerator(gradient_accumulation_steps=args.gradient_accumulation_steps)
unet = build_unet()
optimizer = torch.optim.AdamW(unet.parameters(), lr=5e-5)
plates = plate_loader(16)

filled_in = False
updates_per_epoch = math.ceil(len(plates) / args.gradient_accumulation_steps)
if args.max_train_steps is None:
    args.max_train_steps = args.num_train_epochs * updates_per_epoch
    filled_in = True

lr_scheduler = get_scheduler(
    args.lr_scheduler,
    optimizer=optimizer,
    num_warmup_steps=args.lr_warmup_steps,
    num_training_steps=args.max_train_steps,
)
unet, optimizer, plates, lr_scheduler = accelerator.prepare(unet, optimizer, plates, lr_scheduler)
updates_per_epoch = math.ceil(len(plates) / args.gradient_accumulation_steps)
if filled_in:
    args.max_train_steps = args.num_train_epochs * updates_per_epoch
args.num_train_epochs = math.ceil(args.max_train_steps / updates_per_epoch)

done = 0
for epoch in range(0, args.num_train_epochs):
    for step, plate in enumerate(plates):
        with accelerator.accumulate(unet):
            loss = noise_loss(unet, plate)
            accelerator.backward(loss)
            optimizer.step()
            lr_scheduler.step()
            optimizer.zero_grad()
        if accelerator.sync_gradients:
            done += 1
        if done >= args.max_train_steps:
            break
