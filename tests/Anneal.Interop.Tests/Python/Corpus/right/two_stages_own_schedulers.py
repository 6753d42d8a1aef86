# expect: nothing
# checked: 2
import torch
from torchvision.models import resnet50
from mosaic import train_dl

net = resnet50(weights="IMAGENET1K_V2")
net.fc = torch.nn.Linear(2048, 17)
loss_fn = torch.nn.CrossEntropyLoss()


def stage(parameters, lr, epochs):
    opt = torch.optim.AdamW(parameters, lr=lr)
    sched = torch.optim.lr_scheduler.CosineAnnealingLR(opt, T_max=epochs)
    for epoch in range(epochs):
        for x, y in train_dl:
            opt.zero_grad()
            loss_fn(net(x), y).backward()
            opt.step()
        sched.step()
    return sched.get_last_lr()


stage(net.fc.parameters(), 1e-3, 3)
stage(net.parameters(), 1e-5, 12)
