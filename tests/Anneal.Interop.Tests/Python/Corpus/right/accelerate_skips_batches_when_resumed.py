# expect: nothing
# checked: 1
import math

import torch
from accelerate import Accelerator
from transformers import get_scheduler

from letters import letter_loader, reader

ROUNDS = 51
accelerator = Accelerator()
model, loader = reader(), letter_loader(64)
optimizer = torch.optim.AdamW(model.parameters(), lr=2e-4)
scheduler = get_scheduler(
    name="linear",
    optimizer=optimizer,
    num_warmup_steps=1000,
    num_training_steps=ROUNDS * math.ceil(len(loader)),
)
model, optimizer, loader, scheduler = accelerator.prepare(model, optimizer, loader, scheduler)
first, skipped = 0, None
if accelerator.project_dir:
    accelerator.load_state(accelerator.project_dir)
    first, skipped = 3, 120
for round_ in range(first, ROUNDS):
    if round_ == first and skipped is not None:
        batches = accelerator.skip_first_batches(loader, skipped)
    else:
        batches = loader
    for letter in batches:
        optimizer.zero_grad()
        accelerator.backward(model(letter).loss)
        optimizer.step()
        scheduler.step()
