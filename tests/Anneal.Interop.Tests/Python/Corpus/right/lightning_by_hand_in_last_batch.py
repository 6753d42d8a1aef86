# expect: nothing
# checked: 0
import lightning as L
import torch


class Net(L.LightningModule):
    automatic_optimization = False

    def training_step(self, batch, index):
        optimizer = self.optimizers()
        loss = self.layer(batch).mean()
        optimizer.zero_grad()
        self.manual_backward(loss)
        optimizer.step()
        sch = self.lr_schedulers()
        if self.trainer.is_last_batch:
            sch.step()

    def configure_optimizers(self):
        optimizer = torch.optim.SGD(self.parameters(), lr=0.1)
        return [optimizer], [torch.optim.lr_scheduler.CosineAnnealingLR(optimizer, T_max=20)]


trainer = L.Trainer(max_epochs=20, limit_train_batches=100)
trainer.fit(Net(), loader)
