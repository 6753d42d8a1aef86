# expect: nothing
# checked: 1
import lightning as L
import torch
from torch.optim.lr_scheduler import CosineAnnealingLR, LinearLR, SequentialLR

from quarry import stones, tower


class Grader(L.LightningModule):
    def __init__(self, lr=1e-3, warmup_epochs=4, max_epochs=60):
        super().__init__()
        self.save_hyperparameters()
        self.net = tower()

    def training_step(self, batch, batch_idx):
        return self.net(batch).mean()

    def configure_optimizers(self):
        optimizer = torch.optim.AdamW(self.parameters(), lr=self.hparams.lr)
        warmup = LinearLR(optimizer, start_factor=0.05, total_iters=self.hparams.warmup_epochs)
        cosine = CosineAnnealingLR(optimizer, T_max=self.hparams.max_epochs - self.hparams.warmup_epochs)
        both = SequentialLR(optimizer, schedulers=[warmup, cosine], milestones=[self.hparams.warmup_epochs])
        return {"optimizer": optimizer, "lr_scheduler": {"scheduler": both, "interval": "epoch"}}


L.Trainer(max_epochs=60).fit(Grader(), stones())
