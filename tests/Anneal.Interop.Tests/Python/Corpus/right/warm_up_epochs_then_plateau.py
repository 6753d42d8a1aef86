# expect: nothing
# checked: 2
import torch
from torch.optim.lr_scheduler import LinearLR, ReduceLROnPlateau


class Trainer:
    def __init__(self, net, loader, lr=1e-4):
        self.net, self.loader = net, loader
        self.optimizer = torch.optim.AdamW(net.parameters(), lr=lr)
        self.plateau = ReduceLROnPlateau(self.optimizer, mode="max", factor=0.5, patience=3)
        self.warmup_scheduler = LinearLR(self.optimizer, start_factor=0.1, total_iters=5)

    def epoch(self):
        for x, y in self.loader:
            self.optimizer.zero_grad()
            loss = self.criterion(self.net(x), y)
            loss.backward()
            self.optimizer.step()

    def train(self, epochs=50):
        for epoch in range(epochs):
            self.epoch()
            accuracy = self.validate()
            if epoch < 5:
                self.warmup_scheduler.step()
            else:
                self.plateau.step(accuracy)
