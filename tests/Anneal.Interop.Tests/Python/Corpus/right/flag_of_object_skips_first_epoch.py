# expect: nothing
# checked: 0
import torch
from torch.optim.lr_scheduler import *
class T:
    def __init__(self):
        self.net = Net()
        self.opt = torch.optim.SGD(self.net.parameters(), lr=0.1)
        self.s = StepLR(self.opt, 30)
        self.first = True
    def train(self):
        for e in range(90):
            for x in loader:
                self.opt.zero_grad()
                self.net(x).backward()
                self.opt.step()
            if not self.first:
                self.s.step()
            self.first = False
T().train()
