# expect: LR001 error @16
import argparse
import timm
import torch
from timm.scheduler import CosineLRScheduler

parser = argparse.ArgumentParser()
parser.add_argument("--epochs", type=int, default=100)
parser.add_argument("--model", default="regnety_008")
args = parser.parse_args()

from wildflowers import loader

model = timm.create_model(args.model, num_classes=102).cuda()
optimizer = torch.optim.AdamW(model.parameters(), lr=1e-3, weight_decay=0.02)
scheduler = CosineLRScheduler(optimizer, t_initial=300, lr_min=1e-6, warmup_t=5, warmup_lr_init=1e-6)
for epoch in range(args.epochs):
    model.train()
    for x, y in loader:
        optimizer.zero_grad()
        loss = torch.nn.functional.cross_entropy(model(x.cuda()), y.cuda())
        loss.backward()
        optimizer.step()
    scheduler.step(epoch + 1)
    torch.save(model.state_dict(), "wildflowers.pt")
