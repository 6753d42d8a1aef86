# expect: LP009 warning @11
from accelerate import Accelerator
import torch
from transformers import get_cosine_schedule_with_warmup
from captions import Captioner, build

acc = Accelerator()
model = Captioner()
opt = torch.optim.AdamW(model.parameters(), 1e-4)
train, val = build(32)
sched = get_cosine_schedule_with_warmup(opt, 500, 10 * len(train))
model, opt, train, val, sched = acc.prepare(model, opt, train, val, sched)
for epoch in range(10):
    model.train()
    for image, words in train:
        loss = model(image, words)
        acc.backward(loss)
        acc.clip_grad_norm_(model.parameters(), 1.0)
        opt.step()
        opt.zero_grad()
    acc.print("epoch", epoch, loss.item())
