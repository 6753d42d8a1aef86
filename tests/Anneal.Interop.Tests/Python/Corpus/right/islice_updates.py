# expect: nothing
# checked: 1
from itertools import cycle, islice

import torch
from torch import nn

from sequences import loader, Model

UPDATES = 5000
model = Model(vocab=96)
opt = torch.optim.Adam(model.parameters(), lr=2e-3)
sched = torch.optim.lr_scheduler.CosineAnnealingLR(opt, T_max=UPDATES, eta_min=2e-5)
for n, (src, tgt) in enumerate(islice(cycle(loader), UPDATES)):
    loss = nn.functional.cross_entropy(model(src).flatten(0, 1), tgt.flatten())
    opt.zero_grad()
    loss.backward()
    nn.utils.clip_grad_norm_(model.parameters(), 0.25)
    opt.step()
    sched.step()
    if n % 500 == 0:
        print(n, f"{loss.item():.3f}")
torch.save(model, "chars.pt")
