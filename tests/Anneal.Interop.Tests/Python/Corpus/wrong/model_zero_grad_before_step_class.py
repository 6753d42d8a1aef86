# expect: LP001 error @16
import torch
from torch.optim.lr_scheduler import CosineAnnealingLR


class Experiment:
    def __init__(self, model, batches, epochs=20):
        self.model, self.batches, self.epochs = model, batches, epochs
        self.optimizer = torch.optim.AdamW(model.parameters(), 1e-3)
        self.scheduler = CosineAnnealingLR(self.optimizer, epochs)

    def update(self, x, y):
        out = self.model(x)
        loss = torch.nn.functional.mse_loss(out, y)
        loss.backward()
        self.optimizer.zero_grad(set_to_none=True)
        self.optimizer.step()
        return loss.detach()

    def run(self):
        for epoch in range(self.epochs):
            total = sum(self.update(x, y) for x, y in self.batches)
            print(epoch, float(total))
            self.scheduler.step()


if __name__ == "__main__":
    from tides import model, batches

    Experiment(model, batches).run()
