# expect: LP010 warning
import torch
from pixels import G, D, reals, z

bce = torch.nn.functional.binary_cross_entropy_with_logits
opt_g = torch.optim.Adam(G.parameters(), lr=2e-4, betas=(0.5, 0.999))
opt_d = torch.optim.Adam(D.parameters(), lr=2e-4, betas=(0.5, 0.999))
sched_g = torch.optim.lr_scheduler.ExponentialLR(opt_g, 0.99)
sched_d = torch.optim.lr_scheduler.ExponentialLR(opt_d, 0.99)
for epoch in range(80):
    for real in reals:
        fake = G(z(len(real)))
        opt_d.zero_grad()
        d_real, d_fake = D(real), D(fake.detach())
        (bce(d_real, torch.ones_like(d_real)) + bce(d_fake, torch.zeros_like(d_fake))).backward()
        opt_d.step()
        opt_g.zero_grad()
        score = D(fake)
        bce(score, torch.ones_like(score)).backward()
    sched_d.step()
    sched_g.step()
