# expect: LP009 warning @62
"""A small conditional GAN on fashion pictures; samples and losses are written as it goes."""
import os
from dataclasses import dataclass

import torch
import torch.nn as nn
import torchvision.transforms as T
from torch.optim.lr_scheduler import CosineAnnealingLR
from torch.utils.data import DataLoader
from torchvision.datasets import FashionMNIST
from torchvision.utils import save_image


@dataclass
class Options:
    epochs: int = 60
    batch: int = 128
    latent: int = 64
    lr_g: float = 2e-4
    lr_d: float = 1e-4
    folder: str = "samples"


class Generator(nn.Module):
    def __init__(self, latent):
        super().__init__()
        self.label = nn.Embedding(10, 10)
        self.net = nn.Sequential(
            nn.Linear(latent + 10, 256), nn.LeakyReLU(0.2),
            nn.Linear(256, 512), nn.LeakyReLU(0.2),
            nn.Linear(512, 784), nn.Tanh(),
        )

    def forward(self, z, c):
        return self.net(torch.cat([z, self.label(c)], 1)).view(-1, 1, 28, 28)


class Discriminator(nn.Module):
    def __init__(self):
        super().__init__()
        self.label = nn.Embedding(10, 10)
        self.net = nn.Sequential(
            nn.Linear(794, 512), nn.LeakyReLU(0.2), nn.Dropout(0.3),
            nn.Linear(512, 256), nn.LeakyReLU(0.2), nn.Dropout(0.3),
            nn.Linear(256, 1),
        )

    def forward(self, x, c):
        return self.net(torch.cat([x.flatten(1), self.label(c)], 1)).squeeze(1)


def main(o=Options()):
    device = "cuda" if torch.cuda.is_available() else "cpu"
    os.makedirs(o.folder, exist_ok=True)
    data = FashionMNIST("data", download=True, transform=T.Compose([T.ToTensor(), T.Normalize([0.5], [0.5])]))
    loader = DataLoader(data, o.batch, shuffle=True, drop_last=True)
    g, d = Generator(o.latent).to(device), Discriminator().to(device)
    opt_g = torch.optim.Adam(g.parameters(), lr=o.lr_g, betas=(0.5, 0.999))
    opt_d = torch.optim.Adam(d.parameters(), lr=o.lr_d, betas=(0.5, 0.999))
    anneal_g = CosineAnnealingLR(opt_g, T_max=o.epochs)
    anneal_d = CosineAnnealingLR(opt_d, T_max=o.epochs)
    bce = nn.BCEWithLogitsLoss()
    fixed = torch.randn(100, o.latent, device=device)
    digits = torch.arange(10, device=device).repeat(10)
    for epoch in range(o.epochs):
        sums = [0.0, 0.0]
        for real, c in loader:
            real, c = real.to(device), c.to(device)
            ones, zeros = torch.ones(len(c), device=device), torch.zeros(len(c), device=device)
            fake = g(torch.randn(len(c), o.latent, device=device), c)
            loss_d = bce(d(real, c), ones) + bce(d(fake.detach(), c), zeros)
            opt_d.zero_grad()
            loss_d.backward()
            opt_d.step()
            loss_g = bce(d(fake, c), ones)
            opt_g.zero_grad()
            loss_g.backward()
            opt_g.step()
            sums[0] += loss_d.item()
            sums[1] += loss_g.item()
        anneal_g.step()
        print(epoch, *(round(s / len(loader), 4) for s in sums))
        with torch.no_grad():
            save_image(g(fixed, digits) * 0.5 + 0.5, f"{o.folder}/{epoch:03d}.png", nrow=10)
    torch.save(g.state_dict(), "generator.pt")


if __name__ == "__main__":
    main()
