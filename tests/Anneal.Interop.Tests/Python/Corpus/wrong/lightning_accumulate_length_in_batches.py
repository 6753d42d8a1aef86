# expect: LR005 error @18
import lightning as L
import torch

EPOCHS, BATCHES = 12, 400


class Translator(L.LightningModule):
    def __init__(self, model):
        super().__init__()
        self.model = model

    def training_step(self, batch, i):
        return self.model(**batch).loss

    def configure_optimizers(self):
        optimizer = torch.optim.AdamW(self.model.parameters(), lr=1e-4)
        scheduler = torch.optim.lr_scheduler.OneCycleLR(optimizer, 1e-3, total_steps=EPOCHS * BATCHES)
        return {"optimizer": optimizer, "lr_scheduler": {"scheduler": scheduler, "interval": "step"}}


def main(model, loader):
    trainer = L.Trainer(max_epochs=EPOCHS, limit_train_batches=BATCHES, accumulate_grad_batches=8)
    trainer.fit(Translator(model), loader)
