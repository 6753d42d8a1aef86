# expect: LR010 warning
from transformers import AutoModelForImageClassification, Trainer, TrainingArguments
from food101 import train, test, collate

args = TrainingArguments(
    "vit-food",
    per_device_train_batch_size=64,
    num_train_epochs=5,
    learning_rate=3e-4,
    warmup_ratio=0.5,
    lr_scheduler_type="linear",
    remove_unused_columns=False,
)
model = AutoModelForImageClassification.from_pretrained("google/vit-base-patch16-224-in21k", num_labels=101)
Trainer(model, args, train_dataset=train, eval_dataset=test, data_collator=collate).train()
