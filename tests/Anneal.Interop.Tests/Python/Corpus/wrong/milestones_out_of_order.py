# expect: LR008 warning @9
import torch

OPTIONS = {"epochs": 180, "steps": [135, 90], "gamma": 0.2}


def main(net, loader, loss_of):
    optimizer = torch.optim.SGD(net.parameters(), 0.1, 0.9)
    scheduler = torch.optim.lr_scheduler.MultiStepLR(optimizer, OPTIONS["steps"], OPTIONS["gamma"])
    for epoch in range(OPTIONS["epochs"]):
        for batch in loader:
            loss = loss_of(net, batch)
            optimizer.zero_grad()
            loss.backward()
            optimizer.step()
        scheduler.step()


if __name__ == "__main__":
    from hands import net, loader, loss_of

    main(net, loader, loss_of)
