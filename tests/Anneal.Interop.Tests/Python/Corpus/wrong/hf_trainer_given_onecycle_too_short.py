# expect: LR004 error @11
import torch
from torch.optim.lr_scheduler import OneCycleLR
from transformers import Trainer, TrainingArguments

from ferry import classifier, corpus

STEPS = 3000
model = classifier()
optimizer = torch.optim.AdamW(model.parameters(), lr=3e-5)
scheduler = OneCycleLR(optimizer, max_lr=3e-4, total_steps=STEPS // 2)
arguments = TrainingArguments("ferry", max_steps=STEPS)
Trainer(model, arguments, train_dataset=corpus(), optimizers=(optimizer, scheduler)).train()
