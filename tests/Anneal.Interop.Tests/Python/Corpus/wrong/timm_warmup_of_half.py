# expect: LR010 warning @11
import timm
import torch
from timm.scheduler import CosineLRScheduler
from trees import loader

model = timm.create_model("resnet18", num_classes=30)
opt = torch.optim.SGD(model.parameters(), lr=0.2, momentum=0.9)
EPOCHS = 24
WARM = 12
sched = CosineLRScheduler(
    opt, t_initial=EPOCHS - WARM, lr_min=1e-4, warmup_t=WARM, warmup_lr_init=1e-3, warmup_prefix=True
)
for epoch in range(EPOCHS):
    for x, y in loader:
        loss = torch.nn.functional.cross_entropy(model(x), y)
        opt.zero_grad()
        loss.backward()
        opt.step()
    sched.step(epoch + 1)
