# expect: LR005 error @15
import argparse
import torch
from transformers import AutoModelForQuestionAnswering, get_linear_schedule_with_warmup
from squad import train_batches, evaluate

parser = argparse.ArgumentParser()
parser.add_argument("--epochs", type=int, default=3)
parser.add_argument("--lr", type=float, default=3e-5)
args = parser.parse_args()

model = AutoModelForQuestionAnswering.from_pretrained("bert-base-uncased").cuda()
optimizer = torch.optim.AdamW(model.parameters(), lr=args.lr)
total = len(train_batches) * args.epochs
scheduler = get_linear_schedule_with_warmup(optimizer, num_warmup_steps=0, num_training_steps=total)

for epoch in range(args.epochs):
    model.train()
    for batch in train_batches:
        optimizer.zero_grad()
        loss = model(**batch).loss
        loss.backward()
        torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
        optimizer.step()
    scheduler.step()
    print(epoch, evaluate(model))
