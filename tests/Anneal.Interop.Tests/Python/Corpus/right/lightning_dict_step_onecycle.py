# expect: nothing
# checked: 1
import pytorch_lightning as pl
import torch
from torchmetrics import Accuracy


class LitNet(pl.LightningModule):
    def __init__(self, backbone, peak=0.05):
        super().__init__()
        self.backbone = backbone
        self.peak = peak
        self.acc = Accuracy(task="multiclass", num_classes=100)

    def training_step(self, batch, _):
        x, y = batch
        return torch.nn.functional.cross_entropy(self.backbone(x), y)

    def validation_step(self, batch, _):
        x, y = batch
        self.acc(self.backbone(x), y)
        self.log("val_acc", self.acc, prog_bar=True)

    def configure_optimizers(self):
        opt = torch.optim.SGD(self.parameters(), lr=0.01, momentum=0.9, weight_decay=5e-4)
        sched = torch.optim.lr_scheduler.OneCycleLR(
            opt, max_lr=self.peak, total_steps=self.trainer.estimated_stepping_batches
        )
        return {"optimizer": opt, "lr_scheduler": {"scheduler": sched, "interval": "step"}}


def main():
    from zoo import resnet, loaders

    train, val = loaders(256)
    pl.Trainer(max_epochs=40, precision="16-mixed").fit(LitNet(resnet(50)), train, val)


main()
