# expect: LR005 error @21
import lightning as L
import torch


class Tagger(L.LightningModule):
    def __init__(self, encoder, loader, epochs=8):
        super().__init__()
        self.encoder = encoder
        self.loader = loader
        self.epochs = epochs

    def train_dataloader(self):
        return self.loader

    def training_step(self, batch, idx):
        return self.encoder(**batch).loss

    def configure_optimizers(self):
        opt = torch.optim.AdamW(self.parameters(), lr=4e-5)
        sched = torch.optim.lr_scheduler.CosineAnnealingLR(opt, T_max=self.epochs * len(self.loader))
        return {"optimizer": opt, "lr_scheduler": {"scheduler": sched, "interval": "epoch"}}


def main(encoder, loader):
    trainer = L.Trainer(max_epochs=8)
    trainer.fit(Tagger(encoder, loader))
