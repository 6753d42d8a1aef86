# expect: nothing
# checked: 2
import torch
from icons import G, D, real_batches

CRITIC, LAMBDA = 5, 10
opt_g = torch.optim.RMSprop(G.parameters(), lr=5e-5)
opt_d = torch.optim.RMSprop(D.parameters(), lr=5e-5)
sched_g = torch.optim.lr_scheduler.LinearLR(opt_g, 1.0, 0.1, total_iters=20_000)
sched_d = torch.optim.lr_scheduler.LinearLR(opt_d, 1.0, 0.1, total_iters=20_000)


def penalty(real, fake):
    a = torch.rand(len(real), 1, 1, 1)
    mixed = (a * real + (1 - a) * fake).requires_grad_()
    (grad,) = torch.autograd.grad(D(mixed).sum(), mixed, create_graph=True)
    return (grad.flatten(1).norm(2, 1) - 1).square().mean()


feed = real_batches(64)
for it in range(20_000):
    for _ in range(CRITIC):
        real = next(feed)
        fake = G(torch.randn(len(real), 100)).detach()
        loss_d = D(fake).mean() - D(real).mean() + LAMBDA * penalty(real, fake)
        opt_d.zero_grad()
        loss_d.backward()
        opt_d.step()
    loss_g = -D(G(torch.randn(64, 100))).mean()
    opt_g.zero_grad()
    loss_g.backward()
    opt_g.step()
    sched_d.step()
    sched_g.step()
