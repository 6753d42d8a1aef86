# expect: nothing
# checked: 1
import argparse, math
import torch
from accelerate import Accelerator
from transformers import AutoModelForCausalLM, get_scheduler

def parse():
    p = argparse.ArgumentParser()
    p.add_argument("--num_train_epochs", type=int, default=3)
    p.add_argument("--gradient_accumulation_steps", type=int, default=1)
    p.add_argument("--learning_rate", type=float, default=5e-5)
    p.add_argument("--num_warmup_steps", type=int, default=0)
    p.add_argument("--lr_scheduler_type", default="linear")
    return p.parse_args()

def main():
    args = parse()
    accelerator = Accelerator(gradient_accumulation_steps=args.gradient_accumulation_steps)
    model = AutoModelForCausalLM.from_pretrained("gpt2")
    loader = torch.load("loader.pt")
    optimizer = torch.optim.AdamW(model.parameters(), lr=args.learning_rate)
    updates_per_epoch = math.ceil(len(loader) / args.gradient_accumulation_steps)
    max_steps = args.num_train_epochs * updates_per_epoch
    # prepare() steps the schedule once per process, so the length is in single-process updates
    lr_scheduler = get_scheduler(
        name=args.lr_scheduler_type,
        optimizer=optimizer,
        num_warmup_steps=args.num_warmup_steps,
        num_training_steps=max_steps,
    )
    model, optimizer, loader, lr_scheduler = accelerator.prepare(model, optimizer, loader, lr_scheduler)
    done = 0
    for epoch in range(args.num_train_epochs):
        model.train()
        for batch in loader:
            with accelerator.accumulate(model):
                loss = model(**batch).loss
                accelerator.backward(loss)
                optimizer.step()
                lr_scheduler.step()
                optimizer.zero_grad()
            if accelerator.sync_gradients:
                done += 1
        accelerator.print(f"epoch {epoch}: {done} updates")
    accelerator.wait_for_everyone()
    accelerator.unwrap_model(model).save_pretrained("out")

if __name__ == "__main__":
    main()
