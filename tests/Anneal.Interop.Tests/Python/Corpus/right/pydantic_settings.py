# expect: nothing
# checked: 1
from pydantic import BaseModel
import torch


class Settings(BaseModel):
    epochs: int = 48
    drop_every: int = 16
    drop_by: float = 0.3
    lr: float = 1e-2


def run(s: Settings):
    from basin import loader, net

    opt = torch.optim.RMSprop(net.parameters(), lr=s.lr, momentum=0.9)
    sched = torch.optim.lr_scheduler.StepLR(opt, s.drop_every, s.drop_by)
    for epoch in range(s.epochs):
        for x, y in loader:
            opt.zero_grad()
            torch.nn.functional.cross_entropy(net(x), y).backward()
            opt.step()
        sched.step()


run(Settings())
