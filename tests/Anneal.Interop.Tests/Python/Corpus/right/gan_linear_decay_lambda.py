# expect: nothing
# checked: 2
"""Unpaired translation: the rate is constant for 100 epochs, then falls linearly to 0 within 100 more."""
import argparse
import itertools

import torch

from cycle import Generator, Critic, pairs

parser = argparse.ArgumentParser()
parser.add_argument("--total", type=int, default=200)
parser.add_argument("--constant", type=int, default=100)
parser.add_argument("--lr", type=float, default=2e-4)
opt = parser.parse_args()

ab, ba = Generator(), Generator()
critic = Critic()
optim_g = torch.optim.Adam(itertools.chain(ab.parameters(), ba.parameters()), lr=opt.lr, betas=(0.5, 0.999))
optim_d = torch.optim.Adam(critic.parameters(), lr=opt.lr, betas=(0.5, 0.999))


def falling(epoch):
    return 1.0 - max(0, epoch - opt.constant) / (opt.total - opt.constant)


sched_g = torch.optim.lr_scheduler.LambdaLR(optim_g, lr_lambda=falling)
sched_d = torch.optim.lr_scheduler.LambdaLR(optim_d, lr_lambda=falling)
l1 = torch.nn.L1Loss()
mse = torch.nn.MSELoss()
for epoch in range(opt.total):
    for a, b in pairs(1):
        optim_g.zero_grad()
        fake_b = ab(a)
        loss_g = mse(critic(fake_b), torch.ones(1, 1)) + 10 * l1(ba(fake_b), a) + 10 * l1(ab(ba(b)), b)
        loss_g.backward()
        optim_g.step()

        optim_d.zero_grad()
        loss_d = mse(critic(b), torch.ones(1, 1)) + mse(critic(fake_b.detach()), torch.zeros(1, 1))
        loss_d.backward()
        optim_d.step()
    sched_g.step()
    sched_d.step()
