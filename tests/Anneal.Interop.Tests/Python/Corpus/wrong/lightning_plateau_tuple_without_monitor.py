# expect: LP017 error @16
import torch
from lightning.pytorch import LightningModule, Trainer


class SpeakerNet(LightningModule):
    def __init__(self, encoder):
        super().__init__()
        self.encoder = encoder

    def training_step(self, batch, _):
        return self.encoder.loss(*batch)

    def configure_optimizers(self):
        opt = torch.optim.SGD(self.encoder.parameters(), 0.1, momentum=0.9)
        plateau = torch.optim.lr_scheduler.ReduceLROnPlateau(opt, "min", 0.1, 4)
        config = {"scheduler": plateau, "name": "lr"}
        return [opt], [config]


def main(encoder, data):
    Trainer(max_epochs=40).fit(SpeakerNet(encoder), datamodule=data)
