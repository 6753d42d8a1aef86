# expect: LP002 error @8
import torch
net = Net()
opt = torch.optim.SGD(net.parameters(), lr=0.1)
out = net(b).mean()
for e in range(90):
    opt.zero_grad()
    out.backward()
    opt.step()
