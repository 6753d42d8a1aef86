# expect: nothing
# checked: 1
import torch
from transformers import AutoModelForTokenClassification, Trainer, TrainingArguments, get_cosine_schedule_with_warmup
from tags import train_set, dev_set, collate

EPOCHS, BATCH = 4, 16
model = AutoModelForTokenClassification.from_pretrained("bert-base-cased", num_labels=17)
optimizer = torch.optim.AdamW(
    [
        {"params": model.bert.parameters(), "lr": 2e-5},
        {"params": model.classifier.parameters(), "lr": 1e-3},
    ]
)
total = EPOCHS * (len(train_set) // BATCH + 1)
scheduler = get_cosine_schedule_with_warmup(optimizer, total // 20, total)
Trainer(
    model=model,
    args=TrainingArguments("tags", num_train_epochs=EPOCHS, per_device_train_batch_size=BATCH),
    train_dataset=train_set,
    eval_dataset=dev_set,
    data_collator=collate,
    optimizers=(optimizer, scheduler),
).train()
