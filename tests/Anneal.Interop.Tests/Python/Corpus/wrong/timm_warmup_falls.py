# expect: LR009 warning @10
import timm
import torch
from timm.scheduler import CosineLRScheduler
from fennel import loader

EPOCHS = 50
model = timm.create_model("resnext50_32x4d", num_classes=14)
optimizer = torch.optim.SGD(model.parameters(), lr=0.01, momentum=0.9)
scheduler = CosineLRScheduler(optimizer, t_initial=EPOCHS, lr_min=1e-5, warmup_t=5, warmup_lr_init=0.2)
for epoch in range(EPOCHS):
    for x, y in loader:
        optimizer.zero_grad()
        loss = torch.nn.functional.cross_entropy(model(x), y)
        loss.backward()
        optimizer.step()
    scheduler.step(epoch + 1)
torch.save(model.state_dict(), "fennel.pt")
