# expect: LR003 warning @17
import pytorch_lightning as pl
import torch
from torch.optim.lr_scheduler import CosineAnnealingWarmRestarts as Restarts


class Denoiser(pl.LightningModule):
    def __init__(self, net):
        super().__init__()
        self.net = net

    def training_step(self, clean, _):
        return (self.net(clean + 0.1 * torch.randn_like(clean)) - clean).abs().mean()

    def configure_optimizers(self):
        o = torch.optim.Adam(self.net.parameters(), 1e-3)
        return [o], [{"scheduler": Restarts(o, 25), "interval": "epoch"}]


def run(net, data):
    pl.Trainer(max_epochs=60).fit(Denoiser(net), data)
