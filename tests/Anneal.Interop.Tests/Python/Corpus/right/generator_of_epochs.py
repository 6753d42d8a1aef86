# expect: nothing
# checked: 1
import torch


def epochs_of(net, loader, n, lr=1e-3):
    """Yields after each epoch, so that the caller can look at the network."""
    opt = torch.optim.Adam(net.parameters(), lr=lr)
    sched = torch.optim.lr_scheduler.ExponentialLR(opt, gamma=0.93)
    for epoch in range(n):
        for x, y in loader:
            opt.zero_grad()
            loss = torch.nn.functional.mse_loss(net(x), y)
            loss.backward()
            opt.step()
        yield epoch, loss.item()
        sched.step()


if __name__ == "__main__":
    from cedar import loader, net

    for epoch, loss in epochs_of(net, loader, 36):
        print(epoch, loss)
