# expect: LP017 error @19
import pytorch_lightning as pl
import torch
from torch.optim.lr_scheduler import ReduceLROnPlateau


class Ranker(pl.LightningModule):
    def __init__(self, scorer, lr=5e-4):
        super().__init__()
        self.scorer = scorer
        self.lr = lr

    def training_step(self, batch, idx):
        better, worse = batch
        return -torch.nn.functional.logsigmoid(self.scorer(better) - self.scorer(worse)).mean()

    def configure_optimizers(self):
        optimizer = torch.optim.Adam(self.parameters(), lr=self.lr)
        return [optimizer], [ReduceLROnPlateau(optimizer, factor=0.5, patience=3)]


if __name__ == "__main__":
    from clicks import scorer, dm

    pl.Trainer(max_epochs=30).fit(Ranker(scorer), datamodule=dm)
