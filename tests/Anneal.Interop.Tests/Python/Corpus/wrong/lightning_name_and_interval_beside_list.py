# expect: LP016 warning
import torch
import pytorch_lightning as pl


class Pose(pl.LightningModule):
    def __init__(self, net, lr: float = 1e-3):
        super().__init__()
        self.net, self.lr = net, lr

    def training_step(self, batch, i):
        image, joints = batch
        return torch.nn.functional.mse_loss(self.net(image), joints)

    def configure_optimizers(self):
        config = {"optimizer": torch.optim.Adam(self.net.parameters(), lr=self.lr)}
        config["lr_scheduler"] = torch.optim.lr_scheduler.MultiStepLR(config["optimizer"], [25, 35], 0.1)
        config["interval"] = "step"
        return config


def main(net, dm):
    pl.Trainer(max_epochs=45).fit(Pose(net), datamodule=dm)
