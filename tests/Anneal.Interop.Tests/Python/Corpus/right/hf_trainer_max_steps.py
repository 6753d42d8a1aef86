# expect: nothing
# checked: 1
import torch
from peft import LoraConfig, get_peft_model
from transformers import AutoModelForCausalLM, AutoTokenizer, DataCollatorForLanguageModeling
from transformers import Trainer, TrainingArguments

base = "facebook/opt-350m"
tokenizer = AutoTokenizer.from_pretrained(base)
model = get_peft_model(
    AutoModelForCausalLM.from_pretrained(base, torch_dtype=torch.float16),
    LoraConfig(r=16, lora_alpha=32, target_modules=["q_proj", "v_proj"], lora_dropout=0.05),
)
rows = torch.load("tokenized.pt")
Trainer(
    model=model,
    train_dataset=rows,
    args=TrainingArguments(
        "lora-out",
        max_steps=1200,
        warmup_steps=100,
        learning_rate=2e-4,
        per_device_train_batch_size=4,
        gradient_accumulation_steps=4,
        lr_scheduler_type="linear",
        logging_steps=10,
        fp16=True,
    ),
    data_collator=DataCollatorForLanguageModeling(tokenizer, mlm=False),
).train()
model.save_pretrained("lora-out/final")
