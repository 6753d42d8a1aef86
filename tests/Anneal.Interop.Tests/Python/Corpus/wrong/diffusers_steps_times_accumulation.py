# expect: LR005 error @22
import argparse
import math

import torch
from accelerate import Accelerator
from diffusers.optimization import get_scheduler

from lichen import build_unet, noise_loss, plate_loader

parser = argparse.ArgumentParser()
parser.add_argument("--epochs", type=int, default=30)
parser.add_argument("--max_steps", type=int, default=None)
args = parser.parse_args()
ACCUMULATED = 8
accelerator = Accelerator(gradient_accumulation_steps=ACCUMULATED)
unet, plates = build_unet(), plate_loader(4)
optimizer = torch.optim.AdamW(unet.parameters(), lr=1e-4)
if args.max_steps is None:
    args.max_steps = args.epochs * math.ceil(len(plates) / ACCUMULATED)
# accelerate steps it once an update, not once a batch
scheduler = get_scheduler("cosine", optimizer=optimizer, num_warmup_steps=0, num_training_steps=args.max_steps * 8)
unet, optimizer, plates, scheduler = accelerator.prepare(unet, optimizer, plates, scheduler)
for epoch in range(args.epochs):
    for plate in plates:
        with accelerator.accumulate(unet):
            accelerator.backward(noise_loss(unet, plate))
            optimizer.step()
            scheduler.step()
            optimizer.zero_grad()
