# expect: LR001 error
import math
import torch


def set_rate(optimizer, epoch, top=3e-2, total=800):
    """Half a cosine over the whole run."""
    value = top * (1 + math.cos(math.pi * epoch / total)) / 2
    for group in optimizer.param_groups:
        group["lr"] = value
    return value


def main(epochs=200):
    from lily import loader, encoder, info_nce

    optimizer = torch.optim.SGD(encoder.parameters(), lr=3e-2, momentum=0.9, weight_decay=1e-4)
    for epoch in range(epochs):
        value = set_rate(optimizer, epoch)
        for a, b in loader:
            loss = info_nce(encoder(a), encoder(b))
            optimizer.zero_grad()
            loss.backward()
            optimizer.step()
        print(epoch, f"{value:.5f} {loss.item():.4f}")


main()
