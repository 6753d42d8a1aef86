# expect: LP009 warning @10
import torch
from tqdm import tqdm
from transformers import AutoModelForSequenceClassification, get_linear_schedule_with_warmup
from reviews import train_dl, dev_dl

device = torch.device("cuda")
model = AutoModelForSequenceClassification.from_pretrained("albert-base-v2", num_labels=5).to(device)
optimizer = torch.optim.AdamW(model.parameters(), lr=2e-5)
scheduler = get_linear_schedule_with_warmup(optimizer, 100, 4 * len(train_dl))

def evaluate():
    model.eval()
    good = n = 0
    with torch.no_grad():
        for b in dev_dl:
            p = model(b["ids"].to(device), b["mask"].to(device)).logits.argmax(-1)
            good += (p.cpu() == b["stars"]).sum().item()
            n += len(p)
    return good / n

for epoch in range(4):
    model.train()
    for b in tqdm(train_dl):
        optimizer.zero_grad()
        out = model(b["ids"].to(device), b["mask"].to(device), labels=b["stars"].to(device))
        out.loss.backward()
        optimizer.step()
    print("dev", evaluate())
