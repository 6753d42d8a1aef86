# expect: nothing
# checked: 1
import pytorch_warmup as warmup
import torch
from shoal import loader, net

EPOCHS = 40
optimizer = torch.optim.AdamW(net.parameters(), lr=1e-3)
lr_scheduler = torch.optim.lr_scheduler.CosineAnnealingLR(optimizer, T_max=EPOCHS * len(loader))
warmup_scheduler = warmup.UntunedLinearWarmup(optimizer)
for epoch in range(EPOCHS):
    for x, y in loader:
        optimizer.zero_grad()
        torch.nn.functional.cross_entropy(net(x), y).backward()
        optimizer.step()
        with warmup_scheduler.dampening():
            lr_scheduler.step()
