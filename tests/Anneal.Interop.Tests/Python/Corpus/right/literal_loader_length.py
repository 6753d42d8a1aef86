# expect: nothing
# checked: 1
import math
import torch
from torch.utils.data import DataLoader, TensorDataset

torch.manual_seed(0)
x = torch.rand(6400, 3) * 2 - 1
y = (x.prod(1) > 0).float()
loader = DataLoader(TensorDataset(x, y), batch_size=50, shuffle=True)
EPOCHS = 25
net = torch.nn.Sequential(torch.nn.Linear(3, 50), torch.nn.Tanh(), torch.nn.Linear(50, 1))
opt = torch.optim.Adam(net.parameters(), lr=5e-3)
sched = torch.optim.lr_scheduler.CosineAnnealingLR(opt, T_max=EPOCHS * math.ceil(len(x) / 50))
for epoch in range(EPOCHS):
    for a, b in loader:
        loss = torch.nn.functional.binary_cross_entropy_with_logits(net(a).squeeze(1), b)
        opt.zero_grad()
        loss.backward()
        opt.step()
        sched.step()
