# expect: nothing
# checked: 1
import math
import torch
import yaml

from detect import Detector, dataset, compute_loss

hyp = {"first": 0.01, "last": 0.01, "momentum": 0.937, "weight_decay": 0.0005}
epochs = 300
model = Detector(nc=80)
optimizer = torch.optim.SGD(model.parameters(), lr=hyp["first"], momentum=hyp["momentum"], nesterov=True)
line = lambda x: 1.0 - (1.0 - hyp["last"]) * x / epochs  # from 1 to the last share
scheduler = torch.optim.lr_scheduler.LambdaLR(optimizer, lr_lambda=line)
best = math.inf
for epoch in range(epochs):
    mean = torch.zeros(3)
    for i, (pictures, targets) in enumerate(dataset):
        loss, parts = compute_loss(model(pictures.float() / 255), targets)
        loss.backward()
        optimizer.step()
        optimizer.zero_grad()
        mean = (mean * i + parts) / (i + 1)
    scheduler.step()
    if (total := float(mean.sum())) < best:
        best = total
        torch.save({"model": model.state_dict(), "epoch": epoch}, "best.pt")
with open("hyp.yaml", "w") as f:
    yaml.safe_dump(hyp, f)
