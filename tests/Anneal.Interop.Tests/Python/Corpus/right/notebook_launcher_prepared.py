# expect: nothing
# checked: 1
from dataclasses import dataclass

import torch
from accelerate import Accelerator, notebook_launcher
from diffusers.optimization import get_cosine_schedule_with_warmup

from moth import moths, small_unet


@dataclass
class Settings:
    batch: int = 16
    rounds: int = 40
    warmup: int = 400


settings = Settings()
loader = torch.utils.data.DataLoader(moths(), batch_size=settings.batch, shuffle=True)
unet = small_unet()
adam = torch.optim.AdamW(unet.parameters(), lr=1e-4)
rates = get_cosine_schedule_with_warmup(
    optimizer=adam,
    num_warmup_steps=settings.warmup,
    num_training_steps=len(loader) * settings.rounds,
)


def loop(settings, unet, adam, loader, rates):
    accelerator = Accelerator(mixed_precision="fp16")
    unet, adam, loader, rates = accelerator.prepare(unet, adam, loader, rates)
    for round_ in range(settings.rounds):
        for moth in loader:
            with accelerator.accumulate(unet):
                loss = unet(moth).mean()
                accelerator.backward(loss)
                adam.step()
                rates.step()
                adam.zero_grad()


notebook_launcher(loop, (settings, unet, adam, loader, rates), num_processes=4)
