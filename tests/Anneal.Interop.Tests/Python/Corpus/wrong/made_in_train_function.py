# expect: LP012 warning @7
import torch


def train_one_epoch(net, loader):
    optimizer = torch.optim.Adam(net.parameters(), lr=1e-3)
    scheduler = torch.optim.lr_scheduler.CosineAnnealingLR(optimizer, T_max=25)
    for x, y in loader:
        optimizer.zero_grad()
        loss = torch.nn.functional.mse_loss(net(x), y)
        loss.backward()
        optimizer.step()
    scheduler.step()
    return loss.item()


def main():
    from clouds import net, loader

    for epoch in range(25):
        print(epoch, train_one_epoch(net, loader))


if __name__ == "__main__":
    main()
