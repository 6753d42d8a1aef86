# expect: LR006 error @19
import torch
import pytorch_lightning as pl


class Vae(pl.LightningModule):
    def __init__(self, enc, dec):
        super().__init__()
        self.enc, self.dec = enc, dec

    def training_step(self, x, _):
        mu, logvar = self.enc(x).chunk(2, -1)
        z = mu + torch.randn_like(mu) * (0.5 * logvar).exp()
        kl = -0.5 * (1 + logvar - mu**2 - logvar.exp()).mean()
        return torch.nn.functional.mse_loss(self.dec(z), x) + kl

    def configure_optimizers(self):
        opt = torch.optim.Adam(self.parameters(), lr=1e-3)
        sched = torch.optim.lr_scheduler.LambdaLR(opt, lambda epoch: min(epoch / 10, 1))
        return [opt], [sched]


def main(enc, dec, data):
    pl.Trainer(max_epochs=200).fit(Vae(enc, dec), data)
