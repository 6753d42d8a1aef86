# expect: nothing
# checked: 3
import sys
import torch
from torch.optim import lr_scheduler as S

EPOCHS = 36


def make(kind: str, opt):
    match kind:
        case "step":
            return S.StepLR(opt, step_size=12, gamma=0.2)
        case "cosine":
            return S.CosineAnnealingLR(opt, T_max=EPOCHS)
        case "exp":
            return S.ExponentialLR(opt, gamma=0.93)
        case other:
            raise SystemExit(f"unknown schedule {other!r}")


def main():
    from leaves import loader, cnn

    opt = torch.optim.Adam(cnn.parameters(), lr=1e-3)
    sched = make(sys.argv[1] if len(sys.argv) > 1 else "cosine", opt)
    for epoch in range(EPOCHS):
        for x, y in loader:
            opt.zero_grad()
            torch.nn.functional.cross_entropy(cnn(x), y).backward()
            opt.step()
        sched.step()


main()
