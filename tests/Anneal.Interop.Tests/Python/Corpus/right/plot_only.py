# expect: nothing
# checked: 0
import matplotlib.pyplot as plt
import torch
from torch.optim.lr_scheduler import CosineAnnealingWarmRestarts, ExponentialLR, OneCycleLR

STEPS = 100
figure, axes = plt.subplots(1, 3, figsize=(12, 3))
for axis, (name, make) in zip(
    axes,
    {
        "one cycle": lambda o: OneCycleLR(o, 1.0, total_steps=STEPS),
        "exponential": lambda o: ExponentialLR(o, 0.96),
        "restarts": lambda o: CosineAnnealingWarmRestarts(o, 25),
    }.items(),
):
    opt = torch.optim.SGD([torch.zeros(1, requires_grad=True)], lr=1.0, momentum=0.9)
    sched = make(opt)
    rates = []
    for _ in range(STEPS):
        rates.append(sched.get_last_lr()[0])
        opt.step()
        sched.step()
    axis.plot(rates)
    axis.set_title(name)
figure.savefig("schedules.svg")
