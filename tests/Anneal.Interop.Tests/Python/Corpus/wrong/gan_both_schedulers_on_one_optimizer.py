# expect: LP013 warning
import torch
from brush import G, D, paintings, noise

opt_g = torch.optim.Adam(G.parameters(), lr=1e-4, betas=(0.0, 0.9))
opt_d = torch.optim.Adam(D.parameters(), lr=4e-4, betas=(0.0, 0.9))
sched_g = torch.optim.lr_scheduler.StepLR(opt_g, step_size=50, gamma=0.5)
sched_d = torch.optim.lr_scheduler.StepLR(opt_g, step_size=50, gamma=0.5)
for epoch in range(150):
    for real in paintings:
        fake = G(noise(len(real)))
        d_loss = torch.relu(1 - D(real)).mean() + torch.relu(1 + D(fake.detach())).mean()
        opt_d.zero_grad()
        d_loss.backward()
        opt_d.step()
        g_loss = -D(fake).mean()
        opt_g.zero_grad()
        g_loss.backward()
        opt_g.step()
    sched_g.step()
    sched_d.step()
