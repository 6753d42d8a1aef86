# expect: LR005 error @12
import torch
from torchvision import models

from pets import training_set, validation_set, score

EPOCHS = 90
PER_EPOCH = 400

net = models.mobilenet_v3_small(num_classes=37)
optimizer = torch.optim.SGD(net.parameters(), lr=0.1, momentum=0.9, weight_decay=1e-4)
lr_scheduler = torch.optim.lr_scheduler.MultiStepLR(optimizer, milestones=[30, 60], gamma=0.1)
for epoch in range(EPOCHS):
    net.train()
    for _ in range(PER_EPOCH):
        x, y = training_set.sample(64)
        optimizer.zero_grad()
        torch.nn.functional.cross_entropy(net(x), y).backward()
        optimizer.step()
        lr_scheduler.step()
    net.eval()
    print(epoch, score(net, validation_set))
