# expect: nothing
# checked: 1
import torch
import lightning.pytorch as pl
from lightning.pytorch.callbacks import EarlyStopping, LearningRateMonitor


class Forecaster(pl.LightningModule):
    def __init__(self, features=12, hidden=64):
        super().__init__()
        self.rnn = torch.nn.LSTM(features, hidden, batch_first=True)
        self.head = torch.nn.Linear(hidden, 1)

    def forward(self, x):
        return self.head(self.rnn(x)[0][:, -1])

    def training_step(self, batch, idx):
        x, y = batch
        return torch.nn.functional.l1_loss(self(x), y)

    def validation_step(self, batch, idx):
        x, y = batch
        self.log("val_mae", torch.nn.functional.l1_loss(self(x), y))

    def configure_optimizers(self):
        opt = torch.optim.Adam(self.parameters(), lr=2e-3)
        plateau = torch.optim.lr_scheduler.ReduceLROnPlateau(opt, mode="min", factor=0.5, patience=4)
        return {
            "optimizer": opt,
            "lr_scheduler": {"scheduler": plateau, "monitor": "val_mae", "interval": "epoch", "frequency": 1},
        }


trainer = pl.Trainer(
    max_epochs=100,
    callbacks=[EarlyStopping("val_mae", patience=15), LearningRateMonitor()],
)
trainer.fit(Forecaster(), datamodule=None)
