# expect: nothing
# checked: 1
import torch
from checkpoints import load_checkpoint, save_checkpoint
from yarrow import loader, net

optimizer = torch.optim.AdamW(net.parameters(), lr=2e-4)
scheduler = torch.optim.lr_scheduler.CosineAnnealingLR(optimizer, T_max=150)
start, best = load_checkpoint("yarrow.pt", net, optimizer, scheduler)
for epoch in range(start, 150):
    total = 0.0
    for x, y in loader:
        optimizer.zero_grad()
        loss = torch.nn.functional.l1_loss(net(x), y)
        loss.backward()
        optimizer.step()
        total += loss.item()
    scheduler.step()
    best = min(best, total)
    save_checkpoint("yarrow.pt", net, optimizer, scheduler, epoch + 1, best)
