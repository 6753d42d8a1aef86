# expect: nothing
# checked: 1
import torch
from canvas import G, D, paintings, z

opt_g = torch.optim.Adam(G.parameters(), 1e-4, betas=(0.5, 0.999))
opt_d = torch.optim.Adam(D.parameters(), 4e-4, betas=(0.5, 0.999))
sched_g = torch.optim.lr_scheduler.LinearLR(opt_g, 1.0, 0.1, total_iters=120)
for epoch in range(120):
    for n, real in enumerate(paintings):
        fake = G(z(real.size(0)))
        loss_d = torch.relu(1 - D(real)).mean() + torch.relu(1 + D(fake.detach())).mean()
        opt_d.zero_grad()
        loss_d.backward()
        opt_d.step()
        if n % 2 == 0:  # one update of the generator for two of the critic
            loss_g = -D(fake).mean()
            opt_g.zero_grad()
            loss_g.backward()
            opt_g.step()
    sched_g.step()
