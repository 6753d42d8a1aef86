# expect: LR002 warning @19
import torch
from pytorch_lightning import LightningModule, Trainer


class Segmenter(LightningModule):
    def __init__(self, net):
        super().__init__()
        self.net = net
        self.loss = torch.nn.CrossEntropyLoss()

    def training_step(self, batch, i):
        return self.loss(self.net(batch["image"]), batch["mask"])

    def configure_optimizers(self):
        opt = torch.optim.SGD(self.net.parameters(), 0.02, momentum=0.9)
        return {
            "optimizer": opt,
            "lr_scheduler": torch.optim.lr_scheduler.MultiStepLR(opt, [60, 90]),
        }


def main(net, loader):
    Trainer(max_epochs=40, devices=1).fit(Segmenter(net), loader)
