# expect: LR007 warning @10
import torch
from torch.optim.lr_scheduler import CosineAnnealingLR, LinearLR, SequentialLR
from vision import loader, vit

EPOCHS = 100
opt = torch.optim.AdamW(vit.parameters(), lr=1e-3)
warmup = LinearLR(opt, start_factor=0.001, end_factor=0.1, total_iters=10)
cosine = CosineAnnealingLR(opt, T_max=EPOCHS - 10)
sched = SequentialLR(opt, schedulers=[warmup, cosine], milestones=[10])
for epoch in range(EPOCHS):
    for x, y in loader:
        opt.zero_grad()
        torch.nn.functional.cross_entropy(vit(x), y).backward()
        opt.step()
    sched.step()
