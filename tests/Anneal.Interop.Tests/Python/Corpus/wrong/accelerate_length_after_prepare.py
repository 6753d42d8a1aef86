# expect: LR005 error @17
import torch
from accelerate import Accelerator, notebook_launcher
from transformers import get_linear_schedule_with_warmup
from helpers import build_model, build_loader

EPOCHS = 6


def training_loop():
    accelerator = Accelerator(mixed_precision="bf16")
    model, loader = build_model(), build_loader(16)
    optimizer = torch.optim.AdamW(model.parameters(), lr=1e-4)
    model, optimizer, loader = accelerator.prepare(model, optimizer, loader)
    # the loader is one process's share by now, but a prepared scheduler moves four steps for each update
    total = EPOCHS * len(loader)
    scheduler = accelerator.prepare(get_linear_schedule_with_warmup(optimizer, 0, total))
    for epoch in range(EPOCHS):
        for x, y in loader:
            loss = torch.nn.functional.mse_loss(model(x), y)
            accelerator.backward(loss)
            optimizer.step()
            scheduler.step()
            optimizer.zero_grad()
        accelerator.print(epoch, loss.item())


notebook_launcher(training_loop, num_processes=4)
