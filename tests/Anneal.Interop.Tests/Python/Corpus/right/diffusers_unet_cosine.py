# expect: nothing
# checked: 1
import math
from pathlib import Path

import torch
import torch.nn.functional as F
from accelerate import Accelerator
from diffusers import DDPMPipeline, DDPMScheduler, UNet2DModel
from diffusers.optimization import get_scheduler

from butterflies import make_loader

out_dir = Path("ddpm")
num_epochs = 50
accum = 2
accelerator = Accelerator(gradient_accumulation_steps=accum, project_dir=str(out_dir))
model = UNet2DModel(sample_size=64, in_channels=3, out_channels=3)
noise_scheduler = DDPMScheduler(num_train_timesteps=1000)
optimizer = torch.optim.AdamW(model.parameters(), lr=1e-4, weight_decay=1e-6)
loader = make_loader(16)
per_epoch = math.ceil(len(loader) / accum)
lr_scheduler = get_scheduler(
    "cosine",
    optimizer=optimizer,
    num_warmup_steps=500,
    num_training_steps=per_epoch * num_epochs,
)
model, optimizer, loader, lr_scheduler = accelerator.prepare(model, optimizer, loader, lr_scheduler)
for epoch in range(num_epochs):
    for batch in loader:
        clean = batch["images"]
        noise = torch.randn_like(clean)
        t = torch.randint(0, 1000, (clean.shape[0],), device=clean.device)
        noisy = noise_scheduler.add_noise(clean, noise, t)
        with accelerator.accumulate(model):
            loss = F.mse_loss(model(noisy, t).sample, noise)
            accelerator.backward(loss)
            if accelerator.sync_gradients:
                accelerator.clip_grad_norm_(model.parameters(), 1.0)
            optimizer.step()
            lr_scheduler.step()
            optimizer.zero_grad()
    if accelerator.is_main_process and epoch % 10 == 0:
        DDPMPipeline(accelerator.unwrap_model(model), noise_scheduler).save_pretrained(out_dir)
