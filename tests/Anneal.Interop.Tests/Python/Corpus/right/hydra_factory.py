# expect: nothing
# checked: 0
import hydra
import torch
from hydra.utils import instantiate
from omegaconf import DictConfig


@hydra.main(version_base=None, config_path="conf", config_name="train")
def main(cfg: DictConfig) -> float:
    net = instantiate(cfg.net)
    optimizer = instantiate(cfg.optimizer, params=net.parameters())
    scheduler = instantiate(cfg.scheduler, optimizer=optimizer)
    loader = instantiate(cfg.loader)
    best = float("inf")
    for epoch in range(cfg.epochs):
        total = 0.0
        for x, y in loader:
            loss = torch.nn.functional.cross_entropy(net(x), y)
            optimizer.zero_grad()
            loss.backward()
            optimizer.step()
            total += loss.item()
        scheduler.step()
        best = min(best, total)
    return best


if __name__ == "__main__":
    main()
