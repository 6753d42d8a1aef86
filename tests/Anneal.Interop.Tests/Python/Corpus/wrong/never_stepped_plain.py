# expect: LP009 warning @11
import torch
from torch import nn

from recordings import loader

model = nn.GRU(40, 128, batch_first=True)
readout = nn.Linear(128, 12)
params = list(model.parameters()) + list(readout.parameters())
optimizer = torch.optim.Adam(params, lr=1e-3)
scheduler = torch.optim.lr_scheduler.StepLR(optimizer, step_size=10, gamma=0.5)

for epoch in range(40):
    total = 0.0
    for wave, word in loader:
        out, _ = model(wave)
        loss = nn.functional.cross_entropy(readout(out[:, -1]), word)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        total += loss.item()
    print(epoch, total, optimizer.param_groups[0]["lr"])
