# expect: nothing
# checked: 2
import torch


class LambdaLR:
    def __init__(self, epochs, begin):
        self.epochs, self.begin = epochs, begin

    def step(self, epoch):
        return 1.0 - max(0, epoch - self.begin) / (self.epochs - self.begin)


epochs = 200
optimizer_G = torch.optim.Adam(generator.parameters(), lr=2e-4)
optimizer_D = torch.optim.Adam(critic.parameters(), lr=2e-4)
scheduler_G = torch.optim.lr_scheduler.LambdaLR(optimizer_G, lr_lambda=LambdaLR(epochs, 100).step)
scheduler_D = torch.optim.lr_scheduler.LambdaLR(optimizer_D, lr_lambda=LambdaLR(epochs, 100).step)
for epoch in range(epochs):
    for real in loader:
        optimizer_G.zero_grad()
        loss_G = generator.loss(critic)
        loss_G.backward()
        optimizer_G.step()
        optimizer_D.zero_grad()
        loss_D = critic.loss(real)
        loss_D.backward()
        optimizer_D.step()
    scheduler_G.step()
    scheduler_D.step()
