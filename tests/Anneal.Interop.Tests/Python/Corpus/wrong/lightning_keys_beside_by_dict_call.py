# expect: LP016 warning
import torch
import lightning.pytorch as pl


class Ocr(pl.LightningModule):
    def __init__(self, net):
        super().__init__()
        self.net = net

    def training_step(self, batch, batch_idx):
        return self.net.ctc(batch)

    def configure_optimizers(self):
        opt = torch.optim.AdamW(self.net.parameters(), lr=2e-4)
        sched = torch.optim.lr_scheduler.LambdaLR(opt, lambda n: min(1.0, (n + 1) / 8) / (1 + 0.05 * n))
        return dict(optimizer=opt, lr_scheduler=dict(scheduler=sched), interval="step")


if __name__ == "__main__":
    from receipts import net, dm

    pl.Trainer(max_epochs=35).fit(Ocr(net), datamodule=dm)
