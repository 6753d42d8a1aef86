# expect: LR005 error @21
import torch
import torch.distributed as dist
import torch.multiprocessing as mp
from torch.nn.parallel import DistributedDataParallel
from torch.utils.data import DataLoader, DistributedSampler

EPOCHS, BATCH, WORLD = 30, 64, 4


def worker(rank):
    from faces import Faces, Net

    dist.init_process_group("nccl", rank=rank, world_size=WORLD)
    data = Faces()
    sampler = DistributedSampler(data, num_replicas=WORLD, rank=rank)
    loader = DataLoader(data, BATCH, sampler=sampler)
    net = DistributedDataParallel(Net().to(rank), device_ids=[rank])
    opt = torch.optim.AdamW(net.parameters(), lr=1e-3)
    # every process sees a quarter of the batches only
    sched = torch.optim.lr_scheduler.CosineAnnealingLR(opt, T_max=EPOCHS * len(loader) * WORLD)
    for epoch in range(EPOCHS):
        sampler.set_epoch(epoch)
        for x, y in loader:
            opt.zero_grad()
            torch.nn.functional.cross_entropy(net(x.to(rank)), y.to(rank)).backward()
            opt.step()
            sched.step()


if __name__ == "__main__":
    mp.spawn(worker, nprocs=WORLD)
