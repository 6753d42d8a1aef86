# expect: LP009 warning @9
import torch
from gan_parts import Generator, Discriminator, images, noise

G, D = Generator(), Discriminator()
opt_g = torch.optim.Adam(G.parameters(), lr=2e-4, betas=(0.5, 0.999))
opt_d = torch.optim.Adam(D.parameters(), lr=2e-4, betas=(0.5, 0.999))
sched_g = torch.optim.lr_scheduler.ExponentialLR(opt_g, gamma=0.98)
sched_d = torch.optim.lr_scheduler.ExponentialLR(opt_d, gamma=0.98)
bce = torch.nn.BCEWithLogitsLoss()
for epoch in range(100):
    for real in images:
        z = noise(len(real))
        fake = G(z)
        d_loss = bce(D(real), torch.ones(len(real), 1)) + bce(D(fake.detach()), torch.zeros(len(real), 1))
        opt_d.zero_grad()
        d_loss.backward()
        opt_d.step()
        g_loss = bce(D(fake), torch.ones(len(real), 1))
        opt_g.zero_grad()
        g_loss.backward()
        opt_g.step()
    sched_g.step()
