# expect: LR008 warning @17
import lightning as L
import torch


class Counter(L.LightningModule):
    def __init__(self, net):
        super().__init__()
        self.net = net

    def training_step(self, batch, i):
        image, density = batch
        return (self.net(image) - density).square().sum() / len(image)

    def configure_optimizers(self):
        opt = torch.optim.Adam(self.net.parameters(), lr=1e-4)
        steps = torch.optim.lr_scheduler.MultiStepLR(opt, milestones=[40, 40, 80], gamma=0.5)
        return {"optimizer": opt, "lr_scheduler": steps}


def main(net, crowd):
    L.Trainer(max_epochs=100).fit(Counter(net), crowd)
