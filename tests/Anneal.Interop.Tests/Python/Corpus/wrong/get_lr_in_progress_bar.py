# expect: LP014 note @17
import torch
from tqdm import tqdm
from torch.optim.lr_scheduler import CosineAnnealingLR
from meadow import loader, net

EPOCHS = 60
optimizer = torch.optim.AdamW(net.parameters(), lr=1e-3)
scheduler = CosineAnnealingLR(optimizer, EPOCHS)
for epoch in range(EPOCHS):
    bar = tqdm(loader)
    for x, y in bar:
        optimizer.zero_grad()
        loss = torch.nn.functional.mse_loss(net(x), y)
        loss.backward()
        optimizer.step()
        bar.set_postfix(loss=loss.item(), lr=scheduler.get_lr()[0])
    scheduler.step()
