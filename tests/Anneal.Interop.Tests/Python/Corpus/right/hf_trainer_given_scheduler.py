# expect: nothing
# checked: 1
import torch
from transformers import Seq2SeqTrainer, Seq2SeqTrainingArguments

from ferry import corpus, summarizer

arguments = Seq2SeqTrainingArguments(
    output_dir="ferry",
    per_device_train_batch_size=4,
    warmup_steps=900,
    max_steps=1200,
)
model = summarizer()
optimizer = torch.optim.AdamW(model.parameters(), lr=3e-5)
scheduler = torch.optim.lr_scheduler.CosineAnnealingLR(optimizer, T_max=arguments.max_steps, eta_min=1e-7)
trainer = Seq2SeqTrainer(
    model=model,
    args=arguments,
    train_dataset=corpus(),
    optimizers=(optimizer, scheduler),
)
trainer.train()
