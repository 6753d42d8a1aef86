# expect: nothing
# checked: 1
import copy
import time

import torch
import torch.nn as nn
import torch.optim as optim
from torch.optim import lr_scheduler
from torchvision import models

from hymenoptera import dataloaders, sizes

device = torch.device("cuda:0" if torch.cuda.is_available() else "cpu")


def fit_phases(model, criterion, optimizer, scheduler, num_epochs=25):
    began = time.time()
    best, best_acc = copy.deepcopy(model.state_dict()), 0.0
    for epoch in range(num_epochs):
        for phase in ("train", "val"):
            if phase == "train":
                model.train()
            else:
                model.eval()
            running_loss, running_hits = 0.0, 0
            for inputs, labels in dataloaders[phase]:
                inputs, labels = inputs.to(device), labels.to(device)
                optimizer.zero_grad()
                with torch.set_grad_enabled(phase == "train"):
                    outputs = model(inputs)
                    loss = criterion(outputs, labels)
                    if phase == "train":
                        loss.backward()
                        optimizer.step()
                running_loss += loss.item() * inputs.size(0)
                running_hits += (outputs.argmax(1) == labels).sum().item()
            if phase == "train":
                scheduler.step()
            acc = running_hits / sizes[phase]
            print(f"{phase} loss {running_loss / sizes[phase]:.4f} acc {acc:.4f}")
            if phase == "val" and acc > best_acc:
                best, best_acc = copy.deepcopy(model.state_dict()), acc
    print(f"took {time.time() - began:.0f} s, best {best_acc:.4f}")
    model.load_state_dict(best)
    return model


net = models.resnet18(weights="DEFAULT")
net.fc = nn.Linear(net.fc.in_features, 2)
net = net.to(device)
opt = optim.SGD(net.parameters(), lr=0.001, momentum=0.9)
every_seven = lr_scheduler.StepLR(opt, step_size=7, gamma=0.1)
fit_phases(net, nn.CrossEntropyLoss(), opt, every_seven, num_epochs=25)
