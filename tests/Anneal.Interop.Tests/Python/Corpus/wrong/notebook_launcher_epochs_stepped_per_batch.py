# expect: LR005 error @17
import torch
from accelerate import Accelerator, notebook_launcher

from moth import moths, small_unet

EPOCHS = 40
BATCHES = 250


def loop(rate, epochs):
    accelerator = Accelerator()
    loader, unet = moths(), small_unet()
    adam = torch.optim.AdamW(unet.parameters(), lr=rate)
    cosine = (
        # it takes epochs, but is stepped once a batch
        torch.optim.lr_scheduler.CosineAnnealingLR(adam, T_max=epochs)
    )
    unet, adam, loader, cosine = accelerator.prepare(unet, adam, loader, cosine)
    for _ in range(epochs):
        for step in range(BATCHES):
            accelerator.backward(unet(next(loader)).mean())
            adam.step()
            cosine.step()
            adam.zero_grad()


notebook_launcher(loop, (2e-4, EPOCHS), num_processes=2)
