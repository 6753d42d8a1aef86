# expect: LP011 warning
from pathlib import Path
import torch


class Job:
    epochs = 90

    def __init__(self, net, data, folder: Path):
        self.net, self.data, self.file = net, data, folder / "state.pt"
        self.opt = torch.optim.AdamW(net.parameters(), lr=5e-4)
        self.sched = torch.optim.lr_scheduler.StepLR(self.opt, step_size=30, gamma=0.2)
        self.epoch = 0
        if self.file.exists():
            self.load()

    def load(self):
        state = torch.load(self.file)
        self.net.load_state_dict(state["net"])
        self.opt.load_state_dict(state["opt"])
        self.epoch = state["epoch"]

    def save(self):
        torch.save(
            {"net": self.net.state_dict(), "opt": self.opt.state_dict(), "epoch": self.epoch}, self.file
        )

    def run(self):
        while self.epoch < self.epochs:
            for x, y in self.data:
                self.opt.zero_grad()
                torch.nn.functional.cross_entropy(self.net(x), y).backward()
                self.opt.step()
            self.sched.step()
            self.epoch += 1
            self.save()


if __name__ == "__main__":
    from caves import net, data

    Job(net, data, Path("runs")).run()
