# expect: nothing
# checked: 1
import numpy as np
import torch

EPOCHS = 100


def cosine_table(top, bottom, epochs, per_epoch, warm=10):
    up = np.linspace(0, top, warm * per_epoch)
    it = np.arange(epochs * per_epoch - warm * per_epoch)
    down = bottom + 0.5 * (top - bottom) * (1 + np.cos(np.pi * it / len(it)))
    return np.concatenate((up, down))


def fit(student, teacher, loader, dino_loss):
    optimizer = torch.optim.AdamW(student.parameters())
    rates = cosine_table(5e-4, 1e-6, EPOCHS, len(loader))
    for epoch in range(EPOCHS):
        for i, views in enumerate(loader):
            it = len(loader) * epoch + i
            for k, group in enumerate(optimizer.param_groups):
                group["lr"] = rates[it]
            loss = dino_loss(student(views), teacher(views[:2]), epoch)
            optimizer.zero_grad()
            loss.backward()
            optimizer.step()
            with torch.no_grad():
                for q, p in zip(student.parameters(), teacher.parameters()):
                    p.mul_(0.996).add_(q.detach(), alpha=0.004)
