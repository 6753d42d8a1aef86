# expect: LR002 warning @6
import torch
from ignite.engine import Engine, Events

optimizer = torch.optim.SGD(net.parameters(), lr=0.1)
scheduler = torch.optim.lr_scheduler.StepLR(optimizer, 30)


def update(engine, batch):
    optimizer.zero_grad()
    net(batch).mean().backward()
    optimizer.step()


trainer = Engine(update)


@trainer.on(Events.EPOCH_COMPLETED(every=1))
def fall(engine):
    scheduler.step()


trainer.run(loader, max_epochs=20)
