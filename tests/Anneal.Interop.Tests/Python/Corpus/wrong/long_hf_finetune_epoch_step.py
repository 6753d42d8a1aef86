# expect: LR005 error @80
import argparse
import logging
import os
import random

import numpy as np
import torch
from datasets import load_dataset
from torch.utils.data import DataLoader
from tqdm.auto import tqdm
from transformers import (
    AutoConfig,
    AutoModelForSequenceClassification,
    AutoTokenizer,
    DataCollatorWithPadding,
    get_linear_schedule_with_warmup,
)

logger = logging.getLogger(__name__)


def get_args():
    parser = argparse.ArgumentParser()
    parser.add_argument("--model", default="distilroberta-base")
    parser.add_argument("--task", default="sst2")
    parser.add_argument("--max_length", type=int, default=128)
    parser.add_argument("--batch_size", type=int, default=32)
    parser.add_argument("--epochs", type=int, default=10)
    parser.add_argument("--learning_rate", type=float, default=2e-5)
    parser.add_argument("--weight_decay", type=float, default=0.01)
    parser.add_argument("--seed", type=int, default=42)
    parser.add_argument("--output_dir", default="sst2-out")
    return parser.parse_args()


def set_seed(seed):
    random.seed(seed)
    np.random.seed(seed)
    torch.manual_seed(seed)
    torch.cuda.manual_seed_all(seed)


def prepare(args, tokenizer):
    raw = load_dataset("glue", args.task)
    done = raw.map(lambda r: tokenizer(r["sentence"], truncation=True, max_length=args.max_length), batched=True)
    done = done.remove_columns(["sentence", "idx"]).rename_column("label", "labels")
    collate = DataCollatorWithPadding(tokenizer)
    train = DataLoader(done["train"], args.batch_size, shuffle=True, collate_fn=collate)
    return train, DataLoader(done["validation"], args.batch_size, collate_fn=collate)


def evaluate(model, loader, device):
    model.eval()
    right = []
    for batch in loader:
        batch = batch.to(device)
        with torch.no_grad():
            right += (model(**batch).logits.argmax(-1) == batch["labels"]).tolist()
    return float(np.mean(right))


def main():
    args = get_args()
    logging.basicConfig(level=logging.INFO)
    set_seed(args.seed)
    device = torch.device("cuda" if torch.cuda.is_available() else "cpu")
    tokenizer = AutoTokenizer.from_pretrained(args.model)
    config = AutoConfig.from_pretrained(args.model, num_labels=2)
    model = AutoModelForSequenceClassification.from_pretrained(args.model, config=config).to(device)
    train_loader, eval_loader = prepare(args, tokenizer)
    no_decay = ("bias", "LayerNorm.weight")
    groups = [
        {"params": [p for n, p in model.named_parameters() if not n.endswith(no_decay)],
         "weight_decay": args.weight_decay},
        {"params": [p for n, p in model.named_parameters() if n.endswith(no_decay)], "weight_decay": 0.0},
    ]
    optimizer = torch.optim.AdamW(groups, lr=args.learning_rate)
    t_total = len(train_loader) * args.epochs
    scheduler = get_linear_schedule_with_warmup(optimizer, num_warmup_steps=0, num_training_steps=t_total)
    logger.info("%d examples, %d steps", len(train_loader.dataset), t_total)
    best = 0.0
    for epoch in range(args.epochs):
        model.train()
        running = 0.0
        for batch in tqdm(train_loader, desc=f"epoch {epoch}"):
            optimizer.zero_grad()
            loss = model(**batch.to(device)).loss
            loss.backward()
            torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
            optimizer.step()
            running += loss.item()
        scheduler.step()
        accuracy = evaluate(model, eval_loader, device)
        logger.info("epoch %d: loss %.4f, accuracy %.4f", epoch, running / len(train_loader), accuracy)
        if accuracy > best:
            best = accuracy
            model.save_pretrained(args.output_dir)
            tokenizer.save_pretrained(args.output_dir)
    with open(os.path.join(args.output_dir, "result.txt"), "w") as f:
        f.write(f"{best:.4f}\n")


if __name__ == "__main__":
    main()
