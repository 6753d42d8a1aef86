# expect: LP002 error @10
import torch
from inverse import forward_model, target

field = torch.zeros(64, 64, requires_grad=True)
opt = torch.optim.Adam([field], lr=0.05)
loss = (forward_model(field) - target).pow(2).mean()
for step in range(500):
    opt.zero_grad()
    loss.backward()
    opt.step()
    if step % 100 == 0:
        print(step, loss.item())
torch.save(field.detach(), "field.pt")
