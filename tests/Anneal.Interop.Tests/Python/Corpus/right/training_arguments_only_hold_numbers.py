# expect: nothing
# checked: 1
import torch
from transformers import TrainingArguments

args = TrainingArguments(output_dir="out", num_train_epochs=20, warmup_steps=10**6)
EPOCHS = int(args.num_train_epochs)
optimizer = torch.optim.SGD(net.parameters(), lr=0.1)
scheduler = torch.optim.lr_scheduler.StepLR(optimizer, 10)
for epoch in range(EPOCHS):
    for x in loader:
        optimizer.zero_grad()
        net(x).mean().backward()
        optimizer.step()
    scheduler.step()
