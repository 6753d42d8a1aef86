# expect: LP017 error @24
import torch
import pytorch_lightning as pl


class Colorizer(pl.LightningModule):
    automatic_optimization = True

    def __init__(self, unet):
        super().__init__()
        self.unet = unet

    def training_step(self, batch, i):
        grey, colour = batch
        return (self.unet(grey) - colour).abs().mean()

    def validation_step(self, batch, i):
        grey, colour = batch
        self.log("val_l1", (self.unet(grey) - colour).abs().mean())

    def configure_optimizers(self):
        optimizer = torch.optim.Adam(self.unet.parameters(), lr=2e-4, betas=(0.5, 0.999))
        lr_scheduler = {}
        lr_scheduler["scheduler"] = torch.optim.lr_scheduler.ReduceLROnPlateau(optimizer, patience=6)
        lr_scheduler["interval"] = "epoch"
        return {"optimizer": optimizer, "lr_scheduler": lr_scheduler}


def main(unet, dm):
    pl.Trainer(max_epochs=60).fit(Colorizer(unet), datamodule=dm)
