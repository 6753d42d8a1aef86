# expect: nothing
# checked: 0
import torch
class T:
    def __init__(self, net):
        self.net = net
    def train(self):
        for x in data:
            out = self.net.forward(x)
            self.net.backward(out.mean())
            self.opt.step()
