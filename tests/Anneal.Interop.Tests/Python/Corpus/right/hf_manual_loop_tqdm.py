# expect: nothing
# checked: 1
import torch
from torch.utils.data import DataLoader
from tqdm.auto import tqdm
from transformers import AutoModelForSequenceClassification, get_scheduler

from glue_data import tokenized, collate

train_dl = DataLoader(tokenized["train"], shuffle=True, batch_size=8, collate_fn=collate)
dev_dl = DataLoader(tokenized["validation"], batch_size=8, collate_fn=collate)
model = AutoModelForSequenceClassification.from_pretrained("bert-base-uncased").to("cuda")
optimizer = torch.optim.AdamW(model.parameters(), lr=5e-5)

passes = 3
total_updates = passes * len(train_dl)
lr_scheduler = get_scheduler("linear", optimizer=optimizer, num_warmup_steps=0, num_training_steps=total_updates)

bar = tqdm(range(total_updates))
model.train()
for epoch in range(passes):
    for batch in train_dl:
        batch = {k: v.to("cuda") for k, v in batch.items()}
        loss = model(**batch).loss
        loss.backward()
        optimizer.step()
        lr_scheduler.step()
        optimizer.zero_grad()
        bar.update(1)

model.eval()
hits = 0
for batch in dev_dl:
    with torch.no_grad():
        logits = model(**{k: v.to("cuda") for k, v in batch.items()}).logits
    hits += (logits.argmax(-1).cpu() == batch["labels"]).sum().item()
print("accuracy", hits / len(tokenized["validation"]))
