# expect: nothing
# checked: 1
import torch
from teasel import train_dl, psnr_of, net

opt = torch.optim.Adam(net.parameters(), lr=1e-4)
sched = torch.optim.lr_scheduler.ReduceLROnPlateau(opt, patience=6)
for epoch in range(150):
    net.train()
    for low, high in train_dl:
        opt.zero_grad()
        torch.nn.functional.l1_loss(net(low), high).backward()
        opt.step()
    psnr = psnr_of(net, "validation")
    sched.step(-psnr)
    print(epoch, f"{psnr:.2f} dB")
