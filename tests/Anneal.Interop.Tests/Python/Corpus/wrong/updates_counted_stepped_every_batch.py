# expect: LR005 error @10
import math
import torch
from diffusers.optimization import get_scheduler
from latents import loader, unet

accum, epochs = 4, 20
opt = torch.optim.AdamW(unet.parameters(), lr=1e-4)
updates = epochs * math.ceil(len(loader) / accum)
lr_scheduler = get_scheduler("linear", optimizer=opt, num_warmup_steps=0, num_training_steps=updates)
for epoch in range(epochs):
    for i, (latent, text) in enumerate(loader):
        noise = torch.randn_like(latent)
        loss = torch.nn.functional.mse_loss(unet(latent + noise, text), noise) / accum
        loss.backward()
        if (i + 1) % accum == 0 or i + 1 == len(loader):
            opt.step()
            opt.zero_grad()
        lr_scheduler.step()
