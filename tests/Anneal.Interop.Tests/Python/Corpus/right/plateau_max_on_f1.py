# expect: nothing
# checked: 1
import torch
from sklearn.metrics import f1_score
from arnica import train_dl, val_dl, net

opt = torch.optim.AdamW(net.parameters(), lr=5e-4)
sched = torch.optim.lr_scheduler.ReduceLROnPlateau(opt, mode="max", factor=0.3, patience=4, threshold=1e-3)
best = 0.0
for epoch in range(90):
    net.train()
    for x, y in train_dl:
        opt.zero_grad()
        torch.nn.functional.binary_cross_entropy_with_logits(net(x), y).backward()
        opt.step()
    net.eval()
    truth, guess = [], []
    with torch.no_grad():
        for x, y in val_dl:
            truth += y.int().flatten().tolist()
            guess += (net(x) > 0).int().flatten().tolist()
    f1 = f1_score(truth, guess)
    sched.step(f1)
    if f1 > best:
        best = f1
        torch.save(net.state_dict(), "arnica.pt")
