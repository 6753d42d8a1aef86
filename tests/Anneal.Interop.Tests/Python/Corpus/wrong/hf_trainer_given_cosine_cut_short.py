# expect: LR001 error @13
import torch
from transformers import Trainer, TrainingArguments

from ferry import classifier, corpus

arguments = TrainingArguments(output_dir="ferry", max_steps=2000, per_device_train_batch_size=8)
model = classifier()
optimizer = torch.optim.AdamW(model.parameters(), lr=3e-5)
trainer = Trainer(
    model=model,
    args=arguments,
    optimizers=(optimizer, torch.optim.lr_scheduler.CosineAnnealingLR(optimizer, T_max=10_000)),
    train_dataset=corpus(),
)
trainer.train()
