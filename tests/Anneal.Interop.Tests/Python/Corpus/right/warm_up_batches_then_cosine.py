# expect: nothing
# checked: 2
import torch


def train(net, loader, epochs=60, warm=5):
    optimizer = torch.optim.AdamW(net.parameters(), lr=1e-4)
    cosine = torch.optim.lr_scheduler.CosineAnnealingLR(optimizer, T_max=epochs - warm)
    warmup = torch.optim.lr_scheduler.LinearLR(optimizer, start_factor=0.01, total_iters=warm * len(loader))
    for epoch in range(epochs):
        for x, y in loader:
            optimizer.zero_grad()
            loss = criterion(net(x), y)
            loss.backward()
            optimizer.step()
            if epoch < warm:
                warmup.step()
        if epoch >= warm:
            cosine.step()
