# expect: LP017 error @19
import torch
import lightning as L


class Matcher(L.LightningModule):
    def __init__(self, net):
        super().__init__()
        self.net = net

    def training_step(self, batch, i):
        return self.net.loss(batch)

    def validation_step(self, batch, i):
        self.log("val_loss", self.net.loss(batch))

    def configure_optimizers(self):
        opt = torch.optim.Adam(self.net.parameters(), lr=1e-3)
        sched = torch.optim.lr_scheduler.ReduceLROnPlateau(opt, patience=5)
        return {"optimizer": opt, "lr_scheduler": sched}


def main(net, train, val):
    L.Trainer(max_epochs=50).fit(Matcher(net), train, val)
