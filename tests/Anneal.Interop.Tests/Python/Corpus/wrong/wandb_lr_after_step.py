# expect: LP005 warning @16
import torch
import wandb
from songs import loader, net

wandb.init(project="songs")
opt = torch.optim.Adam(net.parameters(), lr=2e-3)
sched = torch.optim.lr_scheduler.ExponentialLR(opt, gamma=0.96)
for epoch in range(50):
    for x, y in loader:
        loss = torch.nn.functional.cross_entropy(net(x), y)
        opt.zero_grad()
        loss.backward()
        opt.step()
    sched.step()
    wandb.log({"epoch": epoch, "loss": loss.item(), "lr": sched.get_last_lr()[0]})
