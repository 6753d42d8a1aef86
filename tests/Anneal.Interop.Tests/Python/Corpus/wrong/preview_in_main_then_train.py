# expect: LP007 error @22
import torch


def train(net, loader, optimizer, scheduler, epochs):
    for epoch in range(epochs):
        for x, y in loader:
            optimizer.zero_grad()
            torch.nn.functional.cross_entropy(net(x), y).backward()
            optimizer.step()
        scheduler.step()


def main():
    from clay import net, loader

    optimizer = torch.optim.SGD(net.parameters(), lr=0.1, momentum=0.9)
    scheduler = torch.optim.lr_scheduler.ExponentialLR(optimizer, gamma=0.9)
    table = []
    for epoch in range(20):
        table.append((epoch, scheduler.get_last_lr()[0]))
        scheduler.step()
    for epoch, rate in table:
        print(f"{epoch:3d}  {rate:.5f}")
    train(net, loader, optimizer, scheduler, 20)


if __name__ == "__main__":
    main()
