# expect: nothing
# checked: 1
import torch
from sam import SAM
from hazel import loader, net

EPOCHS = 200
criterion = torch.nn.CrossEntropyLoss()
optimizer = SAM(net.parameters(), torch.optim.SGD, lr=0.1, momentum=0.9, rho=0.05)
scheduler = torch.optim.lr_scheduler.CosineAnnealingLR(optimizer.base_optimizer, T_max=EPOCHS)
for epoch in range(EPOCHS):
    for x, y in loader:
        criterion(net(x), y).backward()
        optimizer.first_step(zero_grad=True)
        criterion(net(x), y).backward()
        optimizer.second_step(zero_grad=True)
    scheduler.step()
