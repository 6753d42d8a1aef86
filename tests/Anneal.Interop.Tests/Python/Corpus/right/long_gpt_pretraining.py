# expect: nothing
# checked: 1
import dataclasses
import json
import math
import os
import pathlib
import time

import numpy as np
import torch
import torch.nn as nn
import torch.nn.functional as F


@dataclasses.dataclass
class GPTConfig:
    block_size: int = 256
    vocab_size: int = 65
    n_layer: int = 6
    n_head: int = 6
    n_embd: int = 384


@dataclasses.dataclass
class TrainConfig:
    steps: int = 5000
    warmup: int = 200
    lr: float = 1e-3
    min_lr: float = 1e-4
    batch: int = 64
    eval_interval: int = 250
    eval_batches: int = 20
    seed: int = 1337
    out: str = "out"


class Block(nn.Module):
    def __init__(self, c: GPTConfig):
        super().__init__()
        self.n1, self.n2 = nn.LayerNorm(c.n_embd), nn.LayerNorm(c.n_embd)
        self.attention = nn.MultiheadAttention(c.n_embd, c.n_head, batch_first=True)
        self.mlp = nn.Sequential(nn.Linear(c.n_embd, 4 * c.n_embd), nn.GELU(), nn.Linear(4 * c.n_embd, c.n_embd))

    def forward(self, x, mask):
        h = self.n1(x)
        x = x + self.attention(h, h, h, attn_mask=mask, need_weights=False)[0]
        return x + self.mlp(self.n2(x))


class GPT(nn.Module):
    def __init__(self, c: GPTConfig):
        super().__init__()
        self.tokens = nn.Embedding(c.vocab_size, c.n_embd)
        self.places = nn.Embedding(c.block_size, c.n_embd)
        self.blocks = nn.ModuleList(Block(c) for _ in range(c.n_layer))
        self.head = nn.Linear(c.n_embd, c.vocab_size, bias=False)

    def forward(self, idx, targets=None):
        t = idx.size(1)
        mask = torch.full((t, t), float("-inf"), device=idx.device).triu(1)
        x = self.tokens(idx) + self.places(torch.arange(t, device=idx.device))
        for block in self.blocks:
            x = block(x, mask)
        logits = self.head(x)
        if targets is None:
            return logits, None
        return logits, F.cross_entropy(logits.flatten(0, 1), targets.flatten())


def schedule(step: int, c: TrainConfig) -> float:
    if step < c.warmup:
        return c.lr * (step + 1) / c.warmup
    done = (step - c.warmup) / max(1, c.steps - c.warmup)
    return c.min_lr + 0.5 * (1 + math.cos(math.pi * done)) * (c.lr - c.min_lr)


def batches(split: str, model: GPTConfig, c: TrainConfig, device):
    data = np.memmap(pathlib.Path("data") / f"{split}.bin", dtype=np.uint16, mode="r")
    while True:
        at = np.random.randint(0, len(data) - model.block_size - 1, c.batch)
        x = torch.stack([torch.from_numpy(data[i : i + model.block_size].astype(np.int64)) for i in at])
        y = torch.stack([torch.from_numpy(data[i + 1 : i + 1 + model.block_size].astype(np.int64)) for i in at])
        yield x.to(device), y.to(device)


@torch.no_grad()
def validate(net, feed, n):
    net.eval()
    value = sum(net(*next(feed))[1].item() for _ in range(n)) / n
    net.train()
    return value


def main():
    model_config, config = GPTConfig(), TrainConfig()
    torch.manual_seed(config.seed)
    device = "cuda" if torch.cuda.is_available() else "cpu"
    os.makedirs(config.out, exist_ok=True)
    net = GPT(model_config).to(device)
    decay = [p for p in net.parameters() if p.dim() >= 2]
    rest = [p for p in net.parameters() if p.dim() < 2]
    optimizer = torch.optim.AdamW([{"params": decay, "weight_decay": 0.1}, {"params": rest, "weight_decay": 0.0}],
                                  lr=config.lr, betas=(0.9, 0.99))
    train, val = batches("train", model_config, config, device), batches("val", model_config, config, device)
    began = time.time()
    for step in range(config.steps):
        for group in optimizer.param_groups:
            group["lr"] = schedule(step, config)
        _, loss = net(*next(train))
        optimizer.zero_grad(set_to_none=True)
        loss.backward()
        nn.utils.clip_grad_norm_(net.parameters(), 1.0)
        optimizer.step()
        if step % config.eval_interval == 0:
            line = {"step": step, "val": validate(net, val, config.eval_batches), "time": time.time() - began}
            print(json.dumps(line))
            torch.save({"net": net.state_dict(), **line}, pathlib.Path(config.out) / "ckpt.pt")


if __name__ == "__main__":
    main()
