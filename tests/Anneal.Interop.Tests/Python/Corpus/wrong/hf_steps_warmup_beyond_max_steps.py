# expect: LR010 error
from transformers import AutoModelForSeq2SeqLM, AutoTokenizer, Seq2SeqTrainer, Seq2SeqTrainingArguments
from wmt import pairs

tok = AutoTokenizer.from_pretrained("t5-small")
training_args = Seq2SeqTrainingArguments(
    output_dir="t5",
    max_steps=2000,
    warmup_steps=4000,
    learning_rate=1e-4,
    lr_scheduler_type="cosine",
    per_device_train_batch_size=32,
    predict_with_generate=True,
)
trainer = Seq2SeqTrainer(
    model=AutoModelForSeq2SeqLM.from_pretrained("t5-small"),
    args=training_args,
    train_dataset=pairs("train", tok),
    eval_dataset=pairs("valid", tok),
)
trainer.train()
