# expect: LP004 warning @18
import torch
from torch.cuda.amp import GradScaler, autocast
from reefs import loader, net

optimizer = torch.optim.SGD(net.parameters(), lr=0.02, momentum=0.9)
scheduler = torch.optim.lr_scheduler.ExponentialLR(optimizer, gamma=0.99999)
scaler = GradScaler()
for epoch in range(12):
    for image, mask in loader:
        optimizer.zero_grad()
        with autocast():
            loss = torch.nn.functional.cross_entropy(net(image.cuda()), mask.cuda())
        scaler.scale(loss).backward()
        scaler.step(optimizer)
        scaler.update()
        scheduler.step()
    scheduler.step()
    torch.save(net.state_dict(), "reef.pt")
