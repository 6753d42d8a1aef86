# expect: LR002 warning @8
import torch
from ignite.engine import Events, create_supervised_trainer
from torch.optim.lr_scheduler import StepLR
from birch import loader, net

optimizer = torch.optim.SGD(net.parameters(), lr=0.02, momentum=0.9)
scheduler = StepLR(optimizer, step_size=30, gamma=0.1)
trainer = create_supervised_trainer(net, optimizer, torch.nn.CrossEntropyLoss())


@trainer.on(Events.EPOCH_COMPLETED)
def after_epoch(engine):
    print("epoch", engine.state.epoch, "loss", engine.state.output)
    scheduler.step()


trainer.run(loader, max_epochs=20)
