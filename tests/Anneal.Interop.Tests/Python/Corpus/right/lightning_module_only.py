# expect: nothing
# checked: 0
import pytorch_lightning as pl
import torch
from torch.optim.lr_scheduler import CosineAnnealingLR


class Module(pl.LightningModule):
    """The trainer is made elsewhere, from the command line."""

    def __init__(self, net, max_epochs: int, lr: float = 3e-4):
        super().__init__()
        self.save_hyperparameters(ignore="net")
        self.net = net

    def training_step(self, batch, batch_idx):
        x, y = batch
        loss = torch.nn.functional.cross_entropy(self.net(x), y)
        self.log("loss", loss)
        return loss

    def configure_optimizers(self):
        opt = torch.optim.AdamW(self.parameters(), lr=self.hparams.lr)
        return [opt], [CosineAnnealingLR(opt, T_max=self.hparams.max_epochs)]
