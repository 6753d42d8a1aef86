# expect: LR005 error @10
import torch
from torch.utils.data import DataLoader, TensorDataset

EPOCHS = 50
data = TensorDataset(torch.randn(20000, 32), torch.randint(0, 5, (20000,)))
loader = DataLoader(data, batch_size=64, shuffle=True)
net = torch.nn.Sequential(torch.nn.Linear(32, 64), torch.nn.ReLU(), torch.nn.Linear(64, 5))
opt = torch.optim.AdamW(net.parameters(), lr=1e-3)
sched = torch.optim.lr_scheduler.CosineAnnealingLR(opt, T_max=EPOCHS * len(loader))
for epoch in range(EPOCHS):
    for x, y in loader:
        loss = torch.nn.functional.cross_entropy(net(x), y)
        opt.zero_grad()
        loss.backward()
        opt.step()
    sched.step()
