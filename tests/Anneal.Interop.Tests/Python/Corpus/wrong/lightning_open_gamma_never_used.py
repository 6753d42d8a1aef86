# expect: LR002 warning @18
import lightning as L
import torch

from quarry import stones, tower


class Grader(L.LightningModule):
    def __init__(self, settings):
        super().__init__()
        self.settings, self.net = settings, tower()

    def training_step(self, batch, batch_idx):
        return self.net(batch).mean()

    def configure_optimizers(self):
        optimizer = torch.optim.SGD(self.parameters(), lr=self.settings.rate)
        steps = torch.optim.lr_scheduler.StepLR(optimizer, step_size=40, gamma=self.settings.gamma)
        return [optimizer], [steps]


L.Trainer(max_epochs=30).fit(Grader(L.seed_everything(1)), stones())
