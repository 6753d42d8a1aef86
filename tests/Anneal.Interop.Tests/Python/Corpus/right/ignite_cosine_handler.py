# expect: nothing
# checked: 0
import torch
from ignite.engine import Events, create_supervised_trainer
from ignite.handlers import CosineAnnealingScheduler, ModelCheckpoint, create_lr_scheduler_with_warmup
from gust import loader, net

EPOCHS = 20
optimizer = torch.optim.SGD(net.parameters(), lr=0.1, momentum=0.9)
trainer = create_supervised_trainer(net, optimizer, torch.nn.CrossEntropyLoss(), device="cuda")
cosine = CosineAnnealingScheduler(optimizer, "lr", 0.1, 1e-4, cycle_size=(EPOCHS - 1) * len(loader))
trainer.add_event_handler(
    Events.ITERATION_STARTED, create_lr_scheduler_with_warmup(cosine, 0.01, len(loader), warmup_end_value=0.1)
)
trainer.add_event_handler(Events.EPOCH_COMPLETED, ModelCheckpoint("out", n_saved=2), {"net": net})
trainer.run(loader, max_epochs=EPOCHS)
