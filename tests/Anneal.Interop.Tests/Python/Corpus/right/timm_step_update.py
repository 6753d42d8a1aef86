# expect: nothing
# checked: 1
import timm
import torch
from timm.scheduler.cosine_lr import CosineLRScheduler
from orchard import loader

EPOCHS = 100
model = timm.create_model("swin_tiny_patch4_window7_224", num_classes=50).cuda()
optimizer = torch.optim.AdamW(model.parameters(), lr=5e-4, weight_decay=0.05)
n = len(loader)
lr_scheduler = CosineLRScheduler(
    optimizer,
    t_initial=EPOCHS * n,
    lr_min=5e-6,
    warmup_lr_init=5e-7,
    warmup_t=5 * n,
    t_in_epochs=False,
)
for epoch in range(EPOCHS):
    model.train()
    for i, (x, y) in enumerate(loader):
        loss = torch.nn.functional.cross_entropy(model(x.cuda()), y.cuda())
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        lr_scheduler.step_update(epoch * n + i)
    print("epoch", epoch, loss.item())
