# expect: nothing
# checked: 1
import torch
from torch.optim.lr_scheduler import *
class Trainer:
    def __init__(self, net, epochs=300):
        self.net = net
        self.opt = torch.optim.SGD(self.net.parameters(), lr=0.1)
        self.sched = CosineAnnealingLR(self.opt, 300)
        self.epoch = 0
        self.epochs = epochs
    def load(self, path):
        c = torch.load(path)
        self.opt.load_state_dict(c["opt"])
        self.sched.load_state_dict(c["s"])
        self.epoch = c["epoch"] + 1
    def fit(self):
        for e in range(self.epoch, self.epochs):
            for x in loader:
                self.opt.zero_grad()
                self.net(x).backward()
                self.opt.step()
            self.sched.step()
t = Trainer(Net())
t.load("a")
t.fit()
