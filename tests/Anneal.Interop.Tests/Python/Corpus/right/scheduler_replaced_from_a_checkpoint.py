# expect: nothing
# checked: 1
import torch

optimizer = torch.optim.AdamW(net.parameters(), lr=1e-3)
scheduler = torch.optim.lr_scheduler.CosineAnnealingLR(optimizer, T_max=cfg.epochs)
start = 0
if cfg.resume is not None:
    saved = torch.load(cfg.resume)
    start = saved["epoch"]
    optimizer.load_state_dict(saved["optimizer"])
    scheduler = saved["scheduler"]
for epoch in range(start, cfg.epochs):
    for x, y in loader:
        optimizer.zero_grad()
        loss = criterion(net(x), y)
        loss.backward()
        optimizer.step()
    scheduler.step()
