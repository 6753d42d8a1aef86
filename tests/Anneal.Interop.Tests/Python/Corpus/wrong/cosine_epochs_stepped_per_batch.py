# expect: LR005 error @11
import torch
from torch import nn, optim

from flowers import train_dl, valid_dl, make_model

epochs = 40
model = make_model()
criterion = nn.CrossEntropyLoss(label_smoothing=0.1)
optimizer = optim.SGD(model.parameters(), lr=0.05, momentum=0.9)
scheduler = optim.lr_scheduler.CosineAnnealingLR(optimizer, T_max=epochs)

for epoch in range(epochs):
    model.train()
    for i in range(500):
        images, labels = next(train_dl)
        optimizer.zero_grad()
        loss = criterion(model(images), labels)
        loss.backward()
        optimizer.step()
        scheduler.step()
    with torch.no_grad():
        model.eval()
        print(epoch, sum(criterion(model(a), b).item() for a, b in valid_dl))
