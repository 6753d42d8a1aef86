# expect: nothing
# checked: 1
import torch

CONFIG = {
    "model": {"hidden": 512, "layers": 3, "dropout": 0.1},
    "optim": {"lr": 0.02, "momentum": 0.9, "weight_decay": 1e-4},
    "schedule": {"milestones": [16, 22], "gamma": 0.1},
    "train": {"epochs": 24, "batch_size": 8},
}


def build_optimizer(model):
    return torch.optim.SGD(model.parameters(), **CONFIG["optim"])


def build_scheduler(optimizer):
    c = CONFIG["schedule"]
    return torch.optim.lr_scheduler.MultiStepLR(optimizer, c["milestones"], gamma=c["gamma"])


def run(model, loader, compute_loss):
    optimizer = build_optimizer(model)
    scheduler = build_scheduler(optimizer)
    for epoch in range(CONFIG["train"]["epochs"]):
        for batch in loader:
            losses = compute_loss(model, batch)
            optimizer.zero_grad()
            sum(losses.values()).backward()
            optimizer.step()
        scheduler.step()
        print("finished", epoch)


if __name__ == "__main__":
    from project import detector, coco_loader, detection_loss

    run(detector(**CONFIG["model"]), coco_loader(CONFIG["train"]["batch_size"]), detection_loss)
