# expect: nothing
# checked: 1
import argparse
import torch
from transformers import AutoModelForMaskedLM, get_polynomial_decay_schedule_with_warmup
from mlm import collated

ap = argparse.ArgumentParser()
ap.add_argument("--max-steps", type=int, default=100_000)
ap.add_argument("--warmup", type=int, default=10_000)
ap.add_argument("--lr", type=float, default=1e-4)
args = ap.parse_args()

model = AutoModelForMaskedLM.from_pretrained("bert-base-cased").cuda()
opt = torch.optim.AdamW(model.parameters(), args.lr, weight_decay=0.01)
sched = get_polynomial_decay_schedule_with_warmup(opt, args.warmup, args.max_steps, power=1.0)
step = 0
done = False
while not done:
    for batch in collated(32):
        loss = model(**{k: v.cuda() for k, v in batch.items()}).loss
        loss.backward()
        torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
        opt.step()
        sched.step()
        opt.zero_grad(set_to_none=True)
        step += 1
        if step >= args.max_steps:
            done = True
            break
model.save_pretrained("mlm")
