# expect: nothing
# checked: 1
import torch
from ignite.engine import Engine, Events
from cork import loader, net

opt = torch.optim.Adam(net.parameters(), lr=1e-3)
sched = torch.optim.lr_scheduler.ExponentialLR(opt, gamma=0.94)


def update(engine, batch):
    x, y = batch
    net.train()
    opt.zero_grad()
    loss = torch.nn.functional.mse_loss(net(x), y)
    loss.backward()
    opt.step()
    return loss.item()


trainer = Engine(update)
trainer.add_event_handler(Events.EPOCH_COMPLETED, lambda engine: sched.step())
trainer.run(loader, max_epochs=48)
