# expect: LP009 warning @12
import torch
from torch.optim.lr_scheduler import CosineAnnealingLR


class Trainer:
    def __init__(self, model, loader, epochs=30, lr=1e-3):
        self.model = model
        self.loader = loader
        self.epochs = epochs
        self.optimizer = torch.optim.AdamW(model.parameters(), lr=lr)
        self.scheduler = CosineAnnealingLR(self.optimizer, T_max=epochs)

    def one_epoch(self):
        for x, y in self.loader:
            loss = torch.nn.functional.smooth_l1_loss(self.model(x), y)
            self.optimizer.zero_grad()
            loss.backward()
            self.optimizer.step()
        return loss.item()

    def fit(self):
        for epoch in range(self.epochs):
            print(epoch, self.one_epoch())
            torch.save(self.model.state_dict(), "model.pt")


if __name__ == "__main__":
    from house_prices import net, batches

    Trainer(net, batches).fit()
