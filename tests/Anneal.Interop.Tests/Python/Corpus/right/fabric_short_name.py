# expect: nothing
# checked: 1
import lightning as L, torch
fab = L.Fabric()
net = Net()
opt = torch.optim.SGD(net.parameters(), lr=0.1)
net, opt = fab.setup(net, opt)
s = torch.optim.lr_scheduler.StepLR(opt, 30)
for e in range(90):
    for b in loader:
        d = net(b)
        opt.zero_grad()
        fab.backward(d)
        opt.step()
    s.step()
