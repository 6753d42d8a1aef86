# expect: LP006 error @19
import torch
from paint import train_dl, val_dl, net

def validate():
    net.eval()
    with torch.no_grad():
        return sum(torch.nn.functional.cross_entropy(net(x), y).item() for x, y in val_dl) / len(val_dl)

optimizer = torch.optim.SGD(net.parameters(), lr=0.1, momentum=0.9)
scheduler = torch.optim.lr_scheduler.StepLR(optimizer, step_size=15)
for epoch in range(45):
    net.train()
    for x, y in train_dl:
        optimizer.zero_grad()
        torch.nn.functional.cross_entropy(net(x), y).backward()
        optimizer.step()
    val_loss = validate()
    scheduler.step(val_loss)
