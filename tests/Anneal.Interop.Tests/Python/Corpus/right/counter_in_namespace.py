# expect: nothing
# checked: 0
import torch
from types import SimpleNamespace
from torch.optim.lr_scheduler import *
net = Net()
opt = torch.optim.SGD(net.parameters(), lr=0.1)
s = CosineAnnealingLR(opt, 90)
st = SimpleNamespace(n=0)
for e in range(90):
    for b in loader:
        opt.zero_grad()
        net(x).backward()
        opt.step()
    if st.n > 10:
        s.step()
    st.n += 1
