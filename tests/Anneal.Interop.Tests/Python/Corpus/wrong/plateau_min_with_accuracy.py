# expect: LR012 error @15
import torch
from dogs import loaders, net

def accuracy(net, loader):
    net.eval()
    right = total = 0
    with torch.no_grad():
        for x, y in loader:
            right += (net(x).argmax(1) == y).sum().item()
            total += len(y)
    return right / total

opt = torch.optim.SGD(net.parameters(), lr=0.05, momentum=0.9)
sched = torch.optim.lr_scheduler.ReduceLROnPlateau(opt, patience=4)
for epoch in range(100):
    net.train()
    for x, y in loaders["train"]:
        opt.zero_grad()
        torch.nn.functional.cross_entropy(net(x), y).backward()
        opt.step()
    val_acc = accuracy(net, loaders["val"])
    sched.step(val_acc)
    print(epoch, val_acc)
