# expect: LP005 warning @14
import torch

optimizer = torch.optim.SGD(net.parameters(), lr=0.1)
scheduler = torch.optim.lr_scheduler.StepLR(optimizer, 10)
for epoch in range(30):
    for x, y in loader:
        optimizer.zero_grad()
        loss = criterion(net(x), y)
        loss.backward()
        optimizer.step()
    scheduler.step()
    lr = scheduler.get_last_lr()[0]
    print(epoch, lr)
    writer.add_scalar("lr", lr, epoch)
