# expect: nothing
# checked: 1
from composer import Trainer
from composer.models import ComposerClassifier
from composer.optim import CosineAnnealingWithWarmupScheduler, DecoupledSGDW
import torchvision

model = ComposerClassifier(torchvision.models.resnet50(), num_classes=1000)
optimizer = DecoupledSGDW(model.parameters(), lr=2.0, momentum=0.9, weight_decay=2e-5)
scheduler = CosineAnnealingWithWarmupScheduler(t_warmup="5ep", t_max="1dur", alpha_f=0.01)

trainer = Trainer(
    model=model,
    train_dataloader=__import__("imagenet").train_loader(2048),
    eval_dataloader=__import__("imagenet").val_loader(2048),
    max_duration="60ep",
    optimizers=optimizer,
    schedulers=scheduler,
    device="gpu",
)
trainer.fit()
