# expect: nothing
# checked: 1
import lightning.pytorch as pl
import torch
from transformers import get_linear_schedule_with_warmup


class Bert(pl.LightningModule):
    def __init__(self, bert, lr=2e-5, warmup=0.1):
        super().__init__()
        self.bert, self.lr, self.warmup = bert, lr, warmup

    def training_step(self, batch, _):
        return self.bert(**batch).loss

    def configure_optimizers(self):
        no_decay = ["bias", "LayerNorm.weight"]
        groups = [
            {
                "params": [p for n, p in self.bert.named_parameters() if not any(k in n for k in no_decay)],
                "weight_decay": 0.01,
            },
            {
                "params": [p for n, p in self.bert.named_parameters() if any(k in n for k in no_decay)],
                "weight_decay": 0.0,
            },
        ]
        optimizer = torch.optim.AdamW(groups, lr=self.lr)
        total = self.trainer.estimated_stepping_batches
        scheduler = get_linear_schedule_with_warmup(optimizer, int(self.warmup * total), total)
        return [optimizer], [{"scheduler": scheduler, "interval": "step", "frequency": 1}]


if __name__ == "__main__":
    from glue import bert, dm

    pl.Trainer(max_epochs=3, accumulate_grad_batches=2).fit(Bert(bert), datamodule=dm)
