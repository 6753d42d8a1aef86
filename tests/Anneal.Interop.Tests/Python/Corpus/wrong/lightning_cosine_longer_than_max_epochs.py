# expect: LR001 warning @19
import torch
import lightning as L

class Recommender(L.LightningModule):
    def __init__(self, users: int, items: int, dim: int = 64):
        super().__init__()
        self.u = torch.nn.Embedding(users, dim)
        self.i = torch.nn.Embedding(items, dim)

    def training_step(self, batch, _):
        u, i, r = batch
        loss = ((self.u(u) * self.i(i)).sum(1) - r).square().mean()
        self.log("loss", loss)
        return loss

    def configure_optimizers(self):
        optimizer = torch.optim.Adagrad(self.parameters(), lr=0.05)
        lr_scheduler = torch.optim.lr_scheduler.CosineAnnealingLR(optimizer, T_max=100)
        return {"optimizer": optimizer, "lr_scheduler": {"scheduler": lr_scheduler, "name": "lr"}}

if __name__ == "__main__":
    from movies import train_dl
    L.Trainer(max_epochs=60, enable_progress_bar=False).fit(Recommender(9000, 4000), train_dl)
