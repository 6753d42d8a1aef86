# expect: nothing
# checked: 1
import pytorch_lightning as pl
import torch
from torch.optim.lr_scheduler import ReduceLROnPlateau


class Decoder(pl.LightningModule):
    def training_step(self, batch, batch_idx):
        loss = self(batch).mean()
        return {"loss": loss, "log": {"loss": loss}}

    def validation_epoch_end(self, outputs):
        mean = torch.stack([each["loss"] for each in outputs]).mean()
        return {"val_loss": mean, "log": {"val_loss": mean}}

    def configure_optimizers(self):
        optimizer = torch.optim.Adam(self.parameters(), lr=2e-3)
        return [optimizer], [ReduceLROnPlateau(optimizer, patience=3)]


pl.Trainer(max_epochs=50, gpus=1).fit(Decoder())
