# expect: nothing
# checked: 1
import contextlib
import os

import torch
import torch.distributed as dist
from torch.nn.parallel import DistributedDataParallel as DDP
from transformers import get_cosine_schedule_with_warmup

ACCUM = 8
MAX_UPDATES = 20_000


def main():
    dist.init_process_group("nccl")
    local = int(os.environ["LOCAL_RANK"])
    from shards import endless_tokens, Llama

    model = DDP(Llama("125m").to(local), device_ids=[local])
    opt = torch.optim.AdamW(model.parameters(), lr=6e-4, betas=(0.9, 0.95), weight_decay=0.1)
    sched = get_cosine_schedule_with_warmup(opt, 500, MAX_UPDATES)
    feed = endless_tokens(rank=dist.get_rank(), world=dist.get_world_size())
    for update in range(MAX_UPDATES):
        for micro in range(ACCUM):
            last = micro == ACCUM - 1
            with contextlib.nullcontext() if last else model.no_sync():
                x = next(feed).to(local)
                loss = model(x[:, :-1], x[:, 1:]) / ACCUM
                loss.backward()
        torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
        opt.step()
        sched.step()
        opt.zero_grad(set_to_none=True)
        if local == 0 and update % 1000 == 0:
            torch.save(model.module.state_dict(), f"llama-{update}.pt")


if __name__ == "__main__":
    main()
