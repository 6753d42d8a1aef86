# expect: nothing
# checked: 1
import os
import torch

EPOCHS = int(os.environ.get("EPOCHS", "80"))
LR = float(os.environ.get("LR", 0.007))
BATCH = int(os.getenv("BATCH", 12))

from segmentation import DeepNet, voc

model = DeepNet(classes=21).cuda()
backbone, head = model.split_parameters()
optimizer = torch.optim.SGD([{"params": backbone, "lr": LR}, {"params": head, "lr": 10 * LR}], lr=LR, momentum=0.9)
scheduler = torch.optim.lr_scheduler.PolynomialLR(optimizer, total_iters=EPOCHS, power=0.9)

for epoch in range(EPOCHS):
    model.train()
    for image, mask in voc("train", BATCH):
        out = model(image.cuda())
        loss = torch.nn.functional.cross_entropy(out, mask.cuda(), ignore_index=255)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
    print("epoch", epoch, "of", EPOCHS, "rates", [g["lr"] for g in optimizer.param_groups])
    scheduler.step()
    if epoch % 10 == 9:
        torch.save(model.state_dict(), f"deep_{epoch}.pth")
