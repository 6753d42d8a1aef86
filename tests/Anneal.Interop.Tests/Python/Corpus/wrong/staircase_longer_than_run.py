# expect: LR002 warning @27
import torch
import torch.optim as optim
from torch.optim import lr_scheduler

from ants_bees import dataloaders, resnet, criterion


def fit(model, criterion, optimizer, scheduler, num_epochs):
    for epoch in range(num_epochs):
        for phase in ['train', 'val']:
            model.train(phase == 'train')
            for inputs, labels in dataloaders[phase]:
                optimizer.zero_grad()
                with torch.set_grad_enabled(phase == 'train'):
                    outputs = model(inputs)
                    loss = criterion(outputs, labels)
                    if phase == 'train':
                        loss.backward()
                        optimizer.step()
            if phase == 'train':
                scheduler.step()
    return model


sgd = optim.SGD(resnet.parameters(), lr=0.001, momentum=0.9)
drops = lr_scheduler.StepLR(sgd, step_size=30, gamma=0.1)
resnet = fit(resnet, criterion, sgd, drops, num_epochs=25)
