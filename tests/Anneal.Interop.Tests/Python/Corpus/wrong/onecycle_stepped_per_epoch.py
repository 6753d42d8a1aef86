# expect: LR005 error @10
import torch
import torch.nn as nn
from torch.optim.lr_scheduler import OneCycleLR
from audio import Urban8K, Cnn

def training(model, train_dl, num_epochs):
    criterion = nn.CrossEntropyLoss()
    optimizer = torch.optim.Adam(model.parameters(), lr=0.001)
    scheduler = OneCycleLR(optimizer, max_lr=0.001, steps_per_epoch=len(train_dl), epochs=num_epochs)
    for epoch in range(num_epochs):
        seen = right = 0
        for inputs, labels in train_dl:
            inputs = (inputs - inputs.mean()) / inputs.std()
            optimizer.zero_grad()
            outputs = model(inputs)
            loss = criterion(outputs, labels)
            loss.backward()
            optimizer.step()
            right += (outputs.argmax(1) == labels).sum().item()
            seen += len(labels)
        scheduler.step()
        print(f"epoch {epoch}, accuracy {right / seen:.2f}")

training(Cnn(), torch.utils.data.DataLoader(Urban8K("train"), 16, shuffle=True), 20)
