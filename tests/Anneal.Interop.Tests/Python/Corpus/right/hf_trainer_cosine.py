# expect: nothing
# checked: 1
from datasets import load_dataset
from transformers import (
    AutoModelForSequenceClassification,
    AutoTokenizer,
    DataCollatorWithPadding,
    Trainer,
    TrainingArguments,
)
import numpy as np

NAME = "roberta-base"
tok = AutoTokenizer.from_pretrained(NAME)
raw = load_dataset("imdb")
data = raw.map(lambda r: tok(r["text"], truncation=True), batched=True)


def metrics(pred):
    return {"acc": float((np.argmax(pred.predictions, -1) == pred.label_ids).mean())}


args = TrainingArguments(
    output_dir="sentiment",
    learning_rate=2e-5,
    per_device_train_batch_size=16,
    num_train_epochs=3,
    weight_decay=0.01,
    lr_scheduler_type="cosine",
    warmup_ratio=0.06,
    evaluation_strategy="epoch",
    save_strategy="epoch",
    load_best_model_at_end=True,
)
trainer = Trainer(
    model=AutoModelForSequenceClassification.from_pretrained(NAME, num_labels=2),
    args=args,
    train_dataset=data["train"],
    eval_dataset=data["test"],
    data_collator=DataCollatorWithPadding(tok),
    compute_metrics=metrics,
)
trainer.train()
print(trainer.evaluate())
