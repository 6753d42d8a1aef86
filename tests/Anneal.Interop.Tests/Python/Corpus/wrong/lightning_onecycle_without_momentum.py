# expect: LR011 warning @18
import lightning as L
import torch


class Regressor(L.LightningModule):
    def __init__(self, net):
        super().__init__()
        self.net = net

    def training_step(self, batch, i):
        x, y = batch
        return torch.nn.functional.mse_loss(self.net(x), y)

    def configure_optimizers(self):
        opt = torch.optim.SGD(self.parameters(), lr=1e-2)
        total = self.trainer.estimated_stepping_batches
        one = torch.optim.lr_scheduler.OneCycleLR(opt, 0.1, total_steps=total)
        return {"optimizer": opt, "lr_scheduler": {"scheduler": one, "interval": "step"}}


def main(net, loader):
    L.Trainer(max_epochs=15).fit(Regressor(net), loader)
