# expect: nothing
# checked: 0
import torch
from core.config import load
from core.optim import build_optimizer, build_scheduler
from core.data import build_loader
from core.models import build_model
from core.checkpoint import Saver


def main(path):
    cfg = load(path)
    model = build_model(cfg)
    optimizer = build_optimizer(cfg, model)
    scheduler = build_scheduler(cfg, optimizer)
    saver = Saver(cfg.out, model, optimizer, scheduler)
    start = saver.resume() or 0
    for epoch in range(start, cfg.max_epoch):
        for x, y in build_loader(cfg):
            loss = torch.nn.functional.cross_entropy(model(x), y)
            optimizer.zero_grad()
            loss.backward()
            optimizer.step()
        scheduler.step()
        saver.save(epoch + 1)


if __name__ == "__main__":
    import sys

    main(sys.argv[1])
