# expect: LR010 warning @8
import torch
from torch.optim.lr_scheduler import CosineAnnealingLR, LinearLR, SequentialLR
from xray import loader, net

epochs, warm = 40, 20
optimizer = torch.optim.AdamW(net.parameters(), lr=1e-3)
scheduler = SequentialLR(
    optimizer,
    [
        LinearLR(optimizer, start_factor=0.05, total_iters=warm),
        CosineAnnealingLR(optimizer, T_max=epochs - warm),
    ],
    milestones=[warm],
)
for epoch in range(epochs):
    for x, y in loader:
        optimizer.zero_grad()
        torch.nn.functional.binary_cross_entropy_with_logits(net(x), y).backward()
        optimizer.step()
    scheduler.step()
