# expect: LR010 error @13
from dataclasses import dataclass
from transformers import Trainer, TrainingArguments


@dataclass
class Settings(TrainingArguments):
    lr_scheduler_type: str = "cosine"
    warmup_steps: int = 1000
    max_steps: int = 500


settings = Settings(output_dir="out")
trainer = Trainer(model=model, args=settings, train_dataset=data)
trainer.train()
