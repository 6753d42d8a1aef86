# expect: nothing
# checked: 1
import torch
from transformers import get_cosine_schedule_with_warmup
from stories import dataloader, lm

GRAD_ACCUM = 4
EPOCHS = 2
opt = torch.optim.AdamW(lm.parameters(), lr=3e-4, betas=(0.9, 0.95), weight_decay=0.1)
updates = EPOCHS * (len(dataloader) // GRAD_ACCUM)
sched = get_cosine_schedule_with_warmup(opt, num_warmup_steps=int(0.03 * updates), num_training_steps=updates)
global_step = 0
for epoch in range(EPOCHS):
    for i, tokens in enumerate(dataloader):
        out = lm(tokens, labels=tokens)
        (out.loss / GRAD_ACCUM).backward()
        if (i + 1) % GRAD_ACCUM == 0:
            torch.nn.utils.clip_grad_norm_(lm.parameters(), 1.0)
            opt.step()
            sched.step()
            opt.zero_grad()
            global_step += 1
            if global_step % 100 == 0:
                torch.save({"lm": lm.state_dict(), "step": global_step}, "lm.pt")
