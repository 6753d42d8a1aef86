# expect: LP016 warning
import pytorch_lightning as pl
import torch


class Gauge(pl.LightningModule):
    def __init__(self):
        super().__init__()
        self.net = torch.nn.Linear(12, 1)

    def training_step(self, batch, _):
        x, y = batch
        return torch.nn.functional.mse_loss(self.net(x), y)

    def configure_optimizers(self):
        optimizer = torch.optim.Adam(self.parameters(), lr=1e-2)
        lr_scheduler = torch.optim.lr_scheduler.ExponentialLR(optimizer, gamma=0.97)
        return {"optimizer": optimizer, "lr_scheduler": lr_scheduler, "frequency": 2}


pl.Trainer(max_epochs=80).fit(Gauge(), __import__("gauge").loader)
