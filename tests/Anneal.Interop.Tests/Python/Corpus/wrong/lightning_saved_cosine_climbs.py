# expect: LR004 warning @20
import lightning as L
import torch

from quarry import stones, tower


class Grader(L.LightningModule):
    def __init__(self, lr: float = 1e-3, period: int = 12):
        super().__init__()
        self.save_hyperparameters("lr", "period")
        self.net = tower()

    def training_step(self, batch, batch_idx):
        return self.net(batch).mean()

    def configure_optimizers(self):
        optimizer = torch.optim.AdamW(self.parameters(), lr=self.hparams.lr)
        cosine = (
            torch.optim.lr_scheduler.CosineAnnealingLR(optimizer, T_max=self.hparams.period)
        )
        return [optimizer], [cosine]


L.Trainer(max_epochs=50).fit(Grader(), stones())
