# expect: nothing
# checked: 1
from pathlib import Path
import torch


class Job:
    def __init__(self, net, loader, folder="job", epochs=110):
        self.net, self.loader, self.epochs = net, loader, epochs
        self.path = Path(folder) / "last.pt"
        self.optimizer = torch.optim.SGD(net.parameters(), lr=0.1, momentum=0.9)
        self.scheduler = torch.optim.lr_scheduler.MultiStepLR(self.optimizer, [50, 90], gamma=0.1)
        self.epoch = 0
        if self.path.exists():
            self._restore()

    @property
    def _parts(self):
        return {"net": self.net, "optimizer": self.optimizer, "scheduler": self.scheduler}

    def _restore(self):
        saved = torch.load(self.path)
        self.epoch = saved.pop("epoch")
        for name, part in self._parts.items():
            part.load_state_dict(saved[name])

    def _save(self):
        torch.save({k: v.state_dict() for k, v in self._parts.items()} | {"epoch": self.epoch}, self.path)

    def run(self):
        while self.epoch < self.epochs:
            for x, y in self.loader:
                self.optimizer.zero_grad()
                torch.nn.functional.cross_entropy(self.net(x), y).backward()
                self.optimizer.step()
            self.scheduler.step()
            self.epoch += 1
            self._save()


if __name__ == "__main__":
    from poplar import net, loader

    Job(net, loader).run()
