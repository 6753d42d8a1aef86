# expect: nothing
# checked: 1
import torch
from tqdm import trange
from amber import loader, net

opt = torch.optim.Adam(net.parameters(), lr=4e-3)
sched = torch.optim.lr_scheduler.MultiplicativeLR(opt, lr_lambda=lambda epoch: 0.95)
with trange(80, desc="epochs") as bar:
    for epoch in bar:
        for x, y in loader:
            loss = torch.nn.functional.huber_loss(net(x), y)
            opt.zero_grad()
            loss.backward()
            opt.step()
        bar.set_postfix(lr=sched.get_last_lr()[0], loss=float(loss))
        sched.step()
