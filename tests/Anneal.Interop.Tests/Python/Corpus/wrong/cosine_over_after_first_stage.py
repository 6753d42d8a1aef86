# expect: LR004 warning @8
import torch
from torch.optim.lr_scheduler import CosineAnnealingLR
from rivers import clean, noisy, net

PRETRAIN, FINETUNE = 30, 15
optimizer = torch.optim.AdamW(net.parameters(), lr=1e-3)
scheduler = CosineAnnealingLR(optimizer, T_max=PRETRAIN, eta_min=1e-5)
for epoch in range(PRETRAIN):
    for x, y in noisy:
        optimizer.zero_grad()
        torch.nn.functional.l1_loss(net(x), y).backward()
        optimizer.step()
    scheduler.step()
torch.save(net.state_dict(), "pretrained.pt")
for epoch in range(FINETUNE):
    for x, y in clean:
        optimizer.zero_grad()
        torch.nn.functional.l1_loss(net(x), y).backward()
        optimizer.step()
    scheduler.step()
