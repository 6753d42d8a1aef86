# expect: nothing
# checked: 1
from types import SimpleNamespace
import torch, torch.nn.functional as F
from torchvision import datasets, transforms

cfg = SimpleNamespace(lr=1.0, gamma=0.7, epochs=14, bs=64, seed=1)
torch.manual_seed(cfg.seed)

tf = transforms.Compose([transforms.ToTensor(), transforms.Normalize((0.13,), (0.31,))])
tr = torch.utils.data.DataLoader(datasets.MNIST('.', train=True, download=True, transform=tf), cfg.bs, shuffle=True)
te = torch.utils.data.DataLoader(datasets.MNIST('.', train=False, transform=tf), 1000)

class Net(torch.nn.Module):
    def __init__(self):
        super().__init__()
        self.c1 = torch.nn.Conv2d(1, 32, 3)
        self.c2 = torch.nn.Conv2d(32, 64, 3)
        self.f = torch.nn.Linear(9216, 10)
    def forward(self, x):
        x = F.max_pool2d(F.relu(self.c2(F.relu(self.c1(x)))), 2)
        return F.log_softmax(self.f(x.flatten(1)), 1)

net = Net()
opt = torch.optim.Adadelta(net.parameters(), lr=cfg.lr)
sch = torch.optim.lr_scheduler.StepLR(opt, step_size=1, gamma=cfg.gamma)
for ep in range(1, cfg.epochs + 1):
    net.train()
    for x, y in tr:
        opt.zero_grad()
        F.nll_loss(net(x), y).backward()
        opt.step()
    net.eval()
    with torch.no_grad():
        ok = sum((net(x).argmax(1) == y).sum().item() for x, y in te)
    print(ep, ok / len(te.dataset))
    sch.step()
