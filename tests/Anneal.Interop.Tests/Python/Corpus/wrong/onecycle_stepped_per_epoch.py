# expect: LR005 error @10
import torch
import torch.nn as nn
from torch.optim.lr_scheduler import OneCycleLR
from audio import Urban8K, Cnn

def learn(model, train_dl, num_epochs):
    criterion = nn.CrossEntropyLoss()
    optimizer = torch.optim.Adam(model.parameters(), lr=0.001)
    scheduler = OneCycleLR(optimizer, max_lr=0.001, steps_per_epoch=len(train_dl), epochs=num_epochs)
    for epoch in range(num_epochs):
        seen = right = 0
        for wave, label in train_dl:
            optimizer.zero_grad()
            scores = model(wave)
            loss = criterion(scores, label)
            loss.backward()
            optimizer.step()
            right += (scores.argmax(1) == label).sum().item()
            seen += len(label)
        scheduler.step()
        print(f"epoch {epoch}, accuracy {right / seen:.2f}")

learn(Cnn(), torch.utils.data.DataLoader(Urban8K("train"), 16, shuffle=True), 20)
