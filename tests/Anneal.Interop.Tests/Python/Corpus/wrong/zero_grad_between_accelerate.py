# expect: LP001 error @13
import torch
from accelerate import Accelerator
from tv import loader, net

accelerator = Accelerator()
optimizer = torch.optim.Adam(net.parameters(), lr=1e-3)
net, optimizer, loader = accelerator.prepare(net, optimizer, loader)
for epoch in range(5):
    for clip, label in loader:
        loss = torch.nn.functional.cross_entropy(net(clip), label)
        accelerator.backward(loss)
        optimizer.zero_grad()
        optimizer.step()
    accelerator.print(epoch, loss.item())
