# expect: LP016 warning
import torch
from pytorch_lightning import LightningModule, Trainer


class Wave(LightningModule):
    def __init__(self, net):
        super().__init__()
        self.net = net

    def training_step(self, batch, _):
        return (self.net(batch[0]) - batch[1]).abs().mean()

    def configure_optimizers(self):
        opt = torch.optim.SGD(self.net.parameters(), lr=0.01, momentum=0.9)
        out = {
            "optimizer": opt,
            "lr_scheduler": torch.optim.lr_scheduler.StepLR(opt, 10, gamma=0.5),
            "interval": "step",
            "frequency": 500,
        }
        return out


def main(net, dm):
    Trainer(max_epochs=40).fit(Wave(net), datamodule=dm)
