# expect: nothing
# checked: 1
import torch
import deepspeed
from torch.optim.lr_scheduler import *
class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.a = nn.Linear(1, 1)
    def forward(self, x):
        return self.a(x)
net = Net()
opt = torch.optim.SGD(net.parameters(), lr=0.1)
s = StepLR(opt, 30)
eng, opt, _, s = deepspeed.initialize(model=net, optimizer=opt, lr_scheduler=s, config="c.json")
for e in range(90):
    for b in loader:
        l = eng(b)
        eng.backward(l)
        eng.step()
    s.step()
