# expect: nothing
# checked: 1
import lightning as L
import torch
from transformers import get_scheduler

from harbor import encoder


class Tagger(L.LightningModule):
    def __init__(self, settings):
        super().__init__()
        self.settings = settings
        self.net = encoder()

    def training_step(self, batch, batch_idx):
        return self.net(**batch).loss

    def configure_optimizers(self):
        optimizer = torch.optim.AdamW(self.parameters(), lr=self.settings.rate)
        scheduler = get_scheduler(
            "linear",
            optimizer=optimizer,
            num_warmup_steps=self.settings.warmup_share * self.trainer.estimated_stepping_batches,
            num_training_steps=self.trainer.estimated_stepping_batches,
        )
        return [optimizer], [{"scheduler": scheduler, "interval": "step"}]
