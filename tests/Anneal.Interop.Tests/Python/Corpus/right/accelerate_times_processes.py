# expect: nothing
# checked: 1
import math
from accelerate import Accelerator
import torch
from transformers import get_cosine_schedule_with_warmup

from pictures import loader, unet

epochs, warm = 20, 250
accelerator = Accelerator(gradient_accumulation_steps=2, mixed_precision="fp16")
optimizer = torch.optim.AdamW(unet.parameters(), lr=1e-4)
unet, optimizer, loader = accelerator.prepare(unet, optimizer, loader)
updates = epochs * math.ceil(len(loader) / accelerator.gradient_accumulation_steps)
# the loader is a process's share by now; the prepared schedule moves once for each process
scheduler = get_cosine_schedule_with_warmup(
    optimizer,
    num_warmup_steps=warm * accelerator.num_processes,
    num_training_steps=updates * accelerator.num_processes,
)
scheduler = accelerator.prepare(scheduler)
for epoch in range(epochs):
    for latents, noise, t in loader:
        with accelerator.accumulate(unet):
            loss = torch.nn.functional.mse_loss(unet(latents, t), noise)
            accelerator.backward(loss)
            optimizer.step()
            scheduler.step()
            optimizer.zero_grad()
    if accelerator.is_main_process:
        accelerator.save_state(f"state-{epoch}")
