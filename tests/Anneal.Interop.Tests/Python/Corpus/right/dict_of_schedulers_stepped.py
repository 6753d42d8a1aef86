# expect: nothing
# checked: 2
import torch
from sedge import Encoder, Decoder, loader

parts = {"encoder": Encoder(), "decoder": Decoder()}
optimizers = {k: torch.optim.Adam(m.parameters(), lr=1e-3) for k, m in parts.items()}
schedulers = {
    "encoder": torch.optim.lr_scheduler.StepLR(optimizers["encoder"], 20, 0.5),
    "decoder": torch.optim.lr_scheduler.ExponentialLR(optimizers["decoder"], 0.97),
}
for epoch in range(80):
    for x in loader:
        for opt in optimizers.values():
            opt.zero_grad()
        (parts["decoder"](parts["encoder"](x)) - x).square().mean().backward()
        for opt in optimizers.values():
            opt.step()
    for sched in schedulers.values():
        sched.step()
