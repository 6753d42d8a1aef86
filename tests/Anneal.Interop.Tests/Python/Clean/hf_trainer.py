from transformers import AutoModelForSequenceClassification, Trainer, TrainingArguments

args = TrainingArguments('out', learning_rate=2e-5, num_train_epochs=3, lr_scheduler_type='cosine', warmup_ratio=0.1, evaluation_strategy='epoch')
model = AutoModelForSequenceClassification.from_pretrained('bert-base-uncased')
trainer = Trainer(model=model, args=args, train_dataset=train, eval_dataset=test)
trainer.train()
