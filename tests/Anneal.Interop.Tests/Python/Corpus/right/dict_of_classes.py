# expect: nothing
# checked: 1
import torch
from torch.optim import lr_scheduler as ls

SCHEDULES = {
    "cosine": ls.CosineAnnealingLR,
    "exponential": ls.ExponentialLR,
}


def train(net, loader, kind="cosine", epochs=33, **options):
    opt = torch.optim.Adam(net.parameters(), lr=1e-3)
    options = options or {"T_max": epochs}
    sched = SCHEDULES[kind](opt, **options)
    for _ in range(epochs):
        for x, y in loader:
            opt.zero_grad()
            torch.nn.functional.mse_loss(net(x), y).backward()
            opt.step()
        sched.step()


if __name__ == "__main__":
    from slate import net, loader

    train(net, loader)
