# expect: LR009 warning @17
import pytorch_lightning as pl
import torch


class Detector(pl.LightningModule):
    def __init__(self, net, lr: float = 1e-3):
        super().__init__()
        self.net, self.lr = net, lr

    def training_step(self, batch, _):
        images, targets = batch
        return sum(self.net(images, targets).values())

    def configure_optimizers(self):
        opt = torch.optim.AdamW(self.net.parameters(), lr=self.lr)
        return [opt], [torch.optim.lr_scheduler.StepLR(opt, 5, gamma=2.0)]


def main(net, loader):
    pl.Trainer(max_epochs=20).fit(Detector(net), loader)
