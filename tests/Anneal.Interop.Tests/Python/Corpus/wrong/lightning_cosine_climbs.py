# expect: LR004 warning @18
import torch
import lightning as L


class Embedder(L.LightningModule):
    def __init__(self, net, margin=0.2):
        super().__init__()
        self.net = net
        self.loss = torch.nn.TripletMarginLoss(margin)

    def training_step(self, batch, i):
        a, p, n = batch
        return self.loss(self.net(a), self.net(p), self.net(n))

    def configure_optimizers(self):
        opt = torch.optim.AdamW(self.net.parameters(), lr=3e-4)
        sched = torch.optim.lr_scheduler.CosineAnnealingLR(opt, T_max=20, eta_min=1e-6)
        return dict(optimizer=opt, lr_scheduler=dict(scheduler=sched, interval="epoch", frequency=1))


def main(net, loader):
    L.Trainer(max_epochs=30, accelerator="gpu", devices=1).fit(Embedder(net), loader)
