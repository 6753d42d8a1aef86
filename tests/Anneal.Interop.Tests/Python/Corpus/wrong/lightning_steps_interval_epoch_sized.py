# expect: LR005 error @19
import pytorch_lightning as pl
import torch

EPOCHS = 50


class Pitch(pl.LightningModule):
    def __init__(self, net):
        super().__init__()
        self.net = net

    def training_step(self, batch, _):
        wave, f0 = batch
        return (self.net(wave) - f0).abs().mean()

    def configure_optimizers(self):
        opt = torch.optim.Adam(self.net.parameters(), lr=1e-3)
        sched = torch.optim.lr_scheduler.CosineAnnealingLR(opt, T_max=EPOCHS)
        return {"optimizer": opt, "lr_scheduler": {"scheduler": sched, "interval": "step"}}


def main(net, loader):
    pl.Trainer(max_epochs=EPOCHS, limit_train_batches=600).fit(Pitch(net), loader)
