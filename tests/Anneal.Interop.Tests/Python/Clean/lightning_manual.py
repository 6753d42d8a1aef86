class GAN(LightningModule):
    def __init__(self):
        super().__init__()
        self.automatic_optimization = False

    def training_step(self, batch):
        g_opt, d_opt = self.optimizers()
        real = self.discriminator(batch)
        d_loss = self.loss(real)
        d_opt.zero_grad()
        self.manual_backward(d_loss)
        d_opt.step()
        g_loss = self.loss(self.discriminator(self.generator(batch)))
        g_opt.zero_grad()
        self.manual_backward(g_loss)
        g_opt.step()

    def on_train_epoch_end(self):
        sch = self.lr_schedulers()
        sch.step()
