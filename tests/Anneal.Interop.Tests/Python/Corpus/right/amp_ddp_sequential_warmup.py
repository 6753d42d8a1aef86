# expect: nothing
# checked: 1
import os
import torch
import torch.distributed as dist
from torch.nn.parallel import DistributedDataParallel as DDP
from torch.optim.lr_scheduler import CosineAnnealingLR, LinearLR, SequentialLR
from torch.utils.data import DataLoader
from torch.utils.data.distributed import DistributedSampler

from vision import Shapes, tiny_vit

EPOCHS = 300
WARMUP_EPOCHS = 5


def main():
    dist.init_process_group("nccl")
    rank = int(os.environ["LOCAL_RANK"])
    torch.cuda.set_device(rank)
    data = Shapes("train")
    sampler = DistributedSampler(data)
    loader = DataLoader(data, batch_size=128, sampler=sampler, num_workers=8, pin_memory=True, drop_last=True)
    model = DDP(tiny_vit().cuda(rank), device_ids=[rank])
    opt = torch.optim.AdamW(model.parameters(), lr=1e-3, weight_decay=0.05)
    warm = LinearLR(opt, start_factor=0.01, total_iters=WARMUP_EPOCHS)
    main_part = CosineAnnealingLR(opt, T_max=EPOCHS - WARMUP_EPOCHS, eta_min=1e-5)
    sched = SequentialLR(opt, [warm, main_part], milestones=[WARMUP_EPOCHS])
    scaler = torch.cuda.amp.GradScaler()
    for epoch in range(EPOCHS):
        sampler.set_epoch(epoch)
        for image, label in loader:
            opt.zero_grad(set_to_none=True)
            with torch.autocast("cuda", dtype=torch.float16):
                loss = torch.nn.functional.cross_entropy(model(image.cuda(rank)), label.cuda(rank))
            scaler.scale(loss).backward()
            scaler.step(opt)
            scaler.update()
        sched.step()
        if rank == 0 and (epoch + 1) % 20 == 0:
            torch.save(model.module.state_dict(), f"vit-{epoch + 1}.pt")
    dist.destroy_process_group()


if __name__ == "__main__":
    main()
