# expect: nothing
# checked: 1
import torch

optims = {
    "encoder": torch.optim.Adam(encoder.parameters(), lr=1e-3),
    "decoder": torch.optim.Adam(decoder.parameters(), lr=1e-3),
}
scheds = {name: torch.optim.lr_scheduler.StepLR(optim, 30) for name, optim in optims.items()}
for epoch in range(90):
    for x, y in loader:
        loss = criterion(decoder(encoder(x)), y)
        loss.backward()
        for optim in optims.values():
            optim.step()
            optim.zero_grad()
    for sched in scheds.values():
        sched.step()
