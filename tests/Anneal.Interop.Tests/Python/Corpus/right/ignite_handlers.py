# expect: nothing
# checked: 1
import torch
from ignite.engine import Engine, Events, create_supervised_evaluator, create_supervised_trainer
from ignite.metrics import Accuracy, Loss
from torch.optim.lr_scheduler import StepLR

from data import train_loader, val_loader, Net

model = Net()
optimizer = torch.optim.SGD(model.parameters(), lr=0.05, momentum=0.8)
criterion = torch.nn.NLLLoss()
scheduler = StepLR(optimizer, step_size=8, gamma=0.2)

trainer = create_supervised_trainer(model, optimizer, criterion, device="cuda")
evaluator = create_supervised_evaluator(model, metrics={"acc": Accuracy(), "nll": Loss(criterion)}, device="cuda")


@trainer.on(Events.EPOCH_COMPLETED)
def evaluate(engine: Engine):
    evaluator.run(val_loader)
    m = evaluator.state.metrics
    print(f"epoch {engine.state.epoch}: acc {m['acc']:.3f} nll {m['nll']:.3f}")


@trainer.on(Events.EPOCH_COMPLETED)
def lower_rate():
    scheduler.step()


trainer.run(train_loader, max_epochs=24)
