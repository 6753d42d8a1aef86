# expect: nothing
# checked: 1
import torch
from torch.optim import lr_scheduler

settings = {
    "optimizer": {"name": "AdamW", "kwargs": {"lr": 1e-3, "weight_decay": 1e-2}},
    "scheduler": {"name": "StepLR", "kwargs": {"step_size": 15, "gamma": 0.5}},
    "epochs": 60,
}


def build(net):
    o, s = settings["optimizer"], settings["scheduler"]
    optimizer = getattr(torch.optim, o["name"])(net.parameters(), **o["kwargs"])
    scheduler = getattr(lr_scheduler, s["name"])(optimizer, **s["kwargs"])
    return optimizer, scheduler


def main():
    from basalt import loader, net

    optimizer, scheduler = build(net)
    for epoch in range(settings["epochs"]):
        for x, y in loader:
            optimizer.zero_grad()
            torch.nn.functional.cross_entropy(net(x), y).backward()
            optimizer.step()
        scheduler.step()


main()
