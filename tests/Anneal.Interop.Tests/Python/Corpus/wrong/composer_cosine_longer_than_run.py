# expect: LR001 error
from composer import Trainer
from composer.models import ComposerClassifier
from composer.optim import CosineAnnealingScheduler, DecoupledSGDW
import torchvision

from textures import train_dl, eval_dl

net = ComposerClassifier(torchvision.models.resnet18(num_classes=47), num_classes=47)
optimizer = DecoupledSGDW(net.parameters(), lr=0.2, momentum=0.9, weight_decay=1e-5)
trainer = Trainer(
    model=net,
    train_dataloader=train_dl,
    eval_dataloader=eval_dl,
    max_duration="40ep",
    optimizers=optimizer,
    schedulers=CosineAnnealingScheduler(t_max="200ep"),
    seed=17,
)
trainer.fit()
