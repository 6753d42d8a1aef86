# expect: LP002 error @10
import torch
from accelerate import Accelerator
acc = Accelerator()
net = Net()
opt = torch.optim.SGD(net.parameters(), lr=0.1)
out = net(b)
for e in range(90):
    opt.zero_grad()
    acc.backward(out)
    opt.step()
