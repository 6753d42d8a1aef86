# expect: nothing
# checked: 1
import argparse
from composer import Trainer
from composer.algorithms import LabelSmoothing
from composer.models import HuggingFaceModel
from composer.optim import DecoupledAdamW, LinearWithWarmupScheduler
from transformers import AutoModelForSequenceClassification
from mnli import train_dl, dev_dl

parser = argparse.ArgumentParser()
parser.add_argument("--duration", default="3ep")
args = parser.parse_args()

model = HuggingFaceModel(AutoModelForSequenceClassification.from_pretrained("bert-base-uncased", num_labels=3))
optimizer = DecoupledAdamW(model.parameters(), lr=5e-5, betas=(0.9, 0.98), weight_decay=3e-6)
trainer = Trainer(
    model=model,
    train_dataloader=train_dl,
    eval_dataloader=dev_dl,
    max_duration="3ep",
    optimizers=optimizer,
    schedulers=[LinearWithWarmupScheduler(t_warmup="0.06dur", alpha_f=0.02)],
    algorithms=[LabelSmoothing(0.1)],
)
trainer.fit()
