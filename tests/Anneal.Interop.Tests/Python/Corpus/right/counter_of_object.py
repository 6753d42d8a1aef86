# expect: nothing
# checked: 0
import torch
from torch.optim.lr_scheduler import *
class T:
    def __init__(self):
        self.net = Net()
        self.opt = torch.optim.SGD(self.net.parameters(), lr=0.1)
        self.s = StepLR(self.opt, 30)
        self.n = 0
        self.first = True
    def train(self):
        for e in range(90):
            for x in loader:
                self.opt.zero_grad()
                self.net(x).backward()
                self.opt.step()
                self.n += 1
                if self.n % 100 == 0:
                    self.s.step()
T().train()
