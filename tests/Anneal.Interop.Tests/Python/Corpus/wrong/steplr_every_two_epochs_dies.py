# expect: LR009 warning @10
import torch
from types import SimpleNamespace

hp = SimpleNamespace(epochs=80, lr=0.05, every=4, by=0.1)


def fit(model, loader):
    opt = torch.optim.SGD(model.parameters(), lr=hp.lr, momentum=0.9)
    sched = torch.optim.lr_scheduler.StepLR(opt, step_size=hp.every, gamma=hp.by)
    for epoch in range(hp.epochs):
        model.train()
        for x, y in loader:
            loss = torch.nn.functional.cross_entropy(model(x), y)
            opt.zero_grad()
            loss.backward()
            opt.step()
        sched.step()
    return model


if __name__ == "__main__":
    from seeds import loader, model

    torch.save(fit(model, loader).state_dict(), "seeds.pt")
