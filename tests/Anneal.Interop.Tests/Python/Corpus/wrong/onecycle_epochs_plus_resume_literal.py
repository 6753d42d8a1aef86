# expect: LR004 error @8
import torch
from letters import batch, Net

STEPS = 2000
model = Net()
optimizer = torch.optim.Adam(model.parameters(), lr=1e-3)
scheduler = torch.optim.lr_scheduler.OneCycleLR(optimizer, 1e-2, total_steps=STEPS)
for i in range(1, STEPS + 2):
    x, y = batch(i)
    loss = torch.nn.functional.cross_entropy(model(x), y)
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
    scheduler.step()
print("trained for", i, "updates")
