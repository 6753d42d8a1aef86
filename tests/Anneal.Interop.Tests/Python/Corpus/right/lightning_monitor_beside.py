# expect: nothing
# checked: 1
import lightning as L
import torch


class Reader(L.LightningModule):
    def __init__(self, net, lr=1e-3, patience=3):
        super().__init__()
        self.save_hyperparameters(ignore=["net"])
        self.net = net

    def training_step(self, batch, i):
        return self.net.loss(batch)

    def validation_step(self, batch, i):
        self.log("val_cer", self.net.error_rate(batch), prog_bar=True)

    def configure_optimizers(self):
        opt = torch.optim.AdamW(self.net.parameters(), lr=self.hparams.lr)
        sched = torch.optim.lr_scheduler.ReduceLROnPlateau(opt, mode="min", factor=0.3, patience=3)
        return {"optimizer": opt, "lr_scheduler": sched, "monitor": "val_cer"}


def main(net, dm):
    L.Trainer(max_epochs=50).fit(Reader(net), datamodule=dm)
