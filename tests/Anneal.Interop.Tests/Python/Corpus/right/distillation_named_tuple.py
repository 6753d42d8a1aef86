# expect: nothing
# checked: 1
from typing import NamedTuple
import torch
import torch.nn.functional as F


class Plan(NamedTuple):
    epochs: int = 40
    lr: float = 0.05
    temperature: float = 4.0
    alpha: float = 0.9


def distill(teacher, student, loader, plan=Plan()):
    teacher.eval()
    opt = torch.optim.SGD(student.parameters(), lr=plan.lr, momentum=0.9, weight_decay=5e-4)
    sched = torch.optim.lr_scheduler.CosineAnnealingLR(opt, plan.epochs)
    t = plan.temperature
    for _ in range(plan.epochs):
        for x, y in loader:
            with torch.no_grad():
                soft = F.softmax(teacher(x) / t, 1)
            out = student(x)
            kd = F.kl_div(F.log_softmax(out / t, 1), soft, reduction="batchmean") * t * t
            loss = plan.alpha * kd + (1 - plan.alpha) * F.cross_entropy(out, y)
            opt.zero_grad()
            loss.backward()
            opt.step()
        sched.step()


if __name__ == "__main__":
    from ash import big, small, loader

    distill(big, small, loader)
