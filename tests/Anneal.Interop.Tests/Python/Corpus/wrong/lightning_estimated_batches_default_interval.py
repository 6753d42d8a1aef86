# expect: LR005 error @21
import pytorch_lightning as pl
import torch
from transformers import get_cosine_schedule_with_warmup


class Summarizer(pl.LightningModule):
    """Default interval of Lightning is the epoch."""

    def __init__(self, model):
        super().__init__()
        self.model = model

    def training_step(self, batch, batch_idx):
        out = self.model(**batch)
        self.log("loss", out.loss)
        return out.loss

    def configure_optimizers(self):
        optimizer = torch.optim.AdamW(self.model.parameters(), lr=1e-4)
        scheduler = get_cosine_schedule_with_warmup(
            optimizer, num_warmup_steps=200, num_training_steps=self.trainer.estimated_stepping_batches
        )
        return [optimizer], [scheduler]


if __name__ == "__main__":
    from news import model, data

    pl.Trainer(max_epochs=10, gradient_clip_val=1.0).fit(Summarizer(model), data)
