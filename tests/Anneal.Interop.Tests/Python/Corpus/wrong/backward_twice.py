# expect: LP002 error @12
import torch
from ecg import loader, net

opt = torch.optim.Adam(net.parameters(), lr=1e-3)
for epoch in range(30):
    for x, y in loader:
        opt.zero_grad()
        loss = torch.nn.functional.cross_entropy(net(x), y)
        loss.backward()
        opt.step()
        loss.backward()
        opt.step()

net.eval()
torch.jit.script(net).save("ecg.ts")
