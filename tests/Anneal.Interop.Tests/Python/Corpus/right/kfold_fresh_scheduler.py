# expect: nothing
# checked: 1
import numpy as np
import torch
from sklearn.model_selection import KFold

X = np.load("x.npy").astype("float32")
Y = np.load("y.npy").astype("float32")
EPOCHS = 15
scores = []
for fold, (a, b) in enumerate(KFold(5, shuffle=True, random_state=7).split(X)):
    net = torch.nn.Sequential(torch.nn.Linear(X.shape[1], 64), torch.nn.SiLU(), torch.nn.Linear(64, 1))
    opt = torch.optim.Adam(net.parameters(), lr=3e-3)
    sched = torch.optim.lr_scheduler.CosineAnnealingLR(opt, EPOCHS)
    train = torch.utils.data.TensorDataset(torch.from_numpy(X[a]), torch.from_numpy(Y[a]))
    for epoch in range(EPOCHS):
        for x, y in torch.utils.data.DataLoader(train, 32, shuffle=True):
            opt.zero_grad()
            ((net(x).squeeze(1) - y) ** 2).mean().backward()
            opt.step()
        sched.step()
    with torch.no_grad():
        scores.append(((net(torch.from_numpy(X[b])).squeeze(1) - torch.from_numpy(Y[b])) ** 2).mean().item())
    print("fold", fold, scores[-1])
print(np.mean(scores))
