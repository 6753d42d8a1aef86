# expect: LR004 error @18
import lightning as L
import torch
from torch.optim.lr_scheduler import OneCycleLR


class Chords(L.LightningModule):
    def __init__(self, net):
        super().__init__()
        self.net = net

    def training_step(self, batch, i):
        spec, label = batch
        return torch.nn.functional.cross_entropy(self.net(spec), label)

    def configure_optimizers(self):
        optimizer = torch.optim.AdamW(self.parameters(), lr=1e-4)
        scheduler = OneCycleLR(optimizer, max_lr=2e-3, total_steps=10_000)
        return [optimizer], [{"scheduler": scheduler, "interval": "step"}]


def main(net, loader):
    L.Trainer(max_steps=12_000, log_every_n_steps=100).fit(Chords(net), loader)
