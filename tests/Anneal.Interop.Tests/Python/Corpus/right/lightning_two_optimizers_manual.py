# expect: nothing
# checked: 2
import lightning as L
import torch


class Gan(L.LightningModule):
    def __init__(self, g, d):
        super().__init__()
        self.automatic_optimization = False
        self.g, self.d = g, d

    def training_step(self, real, i):
        og, od = self.optimizers()
        fake = self.g(torch.randn(len(real), 64, device=self.device))
        loss_d = torch.relu(1 - self.d(real)).mean() + torch.relu(1 + self.d(fake.detach())).mean()
        od.zero_grad()
        self.manual_backward(loss_d)
        od.step()
        loss_g = -self.d(fake).mean()
        og.zero_grad()
        self.manual_backward(loss_g)
        og.step()

    def on_train_epoch_end(self):
        for s in self.lr_schedulers():
            s.step()

    def configure_optimizers(self):
        og = torch.optim.Adam(self.g.parameters(), 1e-4, betas=(0.0, 0.99))
        od = torch.optim.Adam(self.d.parameters(), 4e-4, betas=(0.0, 0.99))
        sg = torch.optim.lr_scheduler.ExponentialLR(og, 0.99)
        sd = torch.optim.lr_scheduler.ExponentialLR(od, 0.99)
        return [og, od], [sg, sd]


def main(g, d, dm):
    L.Trainer(max_epochs=150).fit(Gan(g, d), datamodule=dm)
