# expect: nothing
# checked: 1
import torch
from torch.optim.lr_scheduler import MultiStepLR


class Ensemble:
    def __init__(self, members, loader):
        self.members, self.loader = members, loader
        self.optimizers = [torch.optim.SGD(member.parameters(), lr=0.1) for member in members]
        self.schedulers = []
        for optimizer in self.optimizers:
            self.schedulers.append(MultiStepLR(optimizer, milestones=[40, 60], gamma=0.2))

    def decay(self):
        for scheduler in self.schedulers:
            scheduler.step()

    def fit(self, epochs=80):
        for epoch in range(epochs):
            for images, labels in self.loader:
                for member, optimizer in zip(self.members, self.optimizers):
                    optimizer.zero_grad()
                    loss = torch.nn.functional.cross_entropy(member(images), labels)
                    loss.backward()
                    optimizer.step()
            self.decay()
