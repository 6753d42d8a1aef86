# expect: LP016 warning
import lightning as L
import torch


class Lm(L.LightningModule):
    def __init__(self, net):
        super().__init__()
        self.net = net

    def training_step(self, batch, i):
        return self.net(**batch).loss

    def configure_optimizers(self):
        opt = torch.optim.AdamW(self.net.parameters(), lr=3e-4)
        sched = torch.optim.lr_scheduler.LambdaLR(opt, lambda n: 1.0 / (1.0 + 0.02 * n))
        return {"optimizer": opt, "lr_scheduler": sched, "interval": "step"}


def main(net, loader):
    L.Trainer(max_epochs=60).fit(Lm(net), loader)
