# expect: LR009 warning @8
import torch
from radar import echoes, Unet

EPOCHS = 100
model = Unet(1, 3)
optimizer = torch.optim.Adam(model.parameters(), lr=1e-3)
scheduler = torch.optim.lr_scheduler.ExponentialLR(optimizer, gamma=0.5)

for epoch in range(EPOCHS):
    for x, y in echoes:
        optimizer.zero_grad(set_to_none=True)
        loss = torch.nn.functional.cross_entropy(model(x), y)
        loss.backward()
        optimizer.step()
    print(epoch, "rate", scheduler.get_last_lr())
    scheduler.step()
