# expect: nothing
# checked: 1
import math
import torch

EPOCHS, WARM, LR, FLOOR = 400, 40, 1.5e-4, 0.0


def adjust_learning_rate(optimizer, epoch):
    """Half a cosine after the warm-up; epoch may be a fraction."""
    if epoch < WARM:
        lr = LR * epoch / WARM
    else:
        lr = FLOOR + (LR - FLOOR) * 0.5 * (1.0 + math.cos(math.pi * (epoch - WARM) / (EPOCHS - WARM)))
    for group in optimizer.param_groups:
        group["lr"] = lr * group.get("lr_scale", 1.0)
    return lr


def train_one_epoch(model, loader, optimizer, scaler, epoch, accum=1):
    model.train()
    optimizer.zero_grad()
    for i, (samples, _) in enumerate(loader):
        if i % accum == 0:
            adjust_learning_rate(optimizer, i / len(loader) + epoch)
        with torch.cuda.amp.autocast():
            loss, _, _ = model(samples.cuda(), mask_ratio=0.75)
        scaler.scale(loss / accum).backward()
        if (i + 1) % accum == 0:
            scaler.step(optimizer)
            scaler.update()
            optimizer.zero_grad()


def main():
    from masked import loader, autoencoder

    optimizer = torch.optim.AdamW(autoencoder.parameters(), lr=LR, betas=(0.9, 0.95))
    scaler = torch.cuda.amp.GradScaler()
    for epoch in range(EPOCHS):
        train_one_epoch(autoencoder, loader, optimizer, scaler, epoch)


main()
