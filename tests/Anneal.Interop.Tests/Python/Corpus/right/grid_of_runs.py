# expect: nothing
# checked: 1
import itertools
import json
import torch
from lupin import loader, val_accuracy, make_net

EPOCHS = 10
results = {}
for lr, decay, seed in itertools.product([1e-1, 1e-2], [0.0, 5e-4], range(3)):
    torch.manual_seed(seed)
    net = make_net()
    opt = torch.optim.SGD(net.parameters(), lr=lr, momentum=0.9, weight_decay=decay)
    sched = torch.optim.lr_scheduler.CosineAnnealingLR(opt, T_max=EPOCHS)
    for epoch in range(EPOCHS):
        for x, y in loader:
            opt.zero_grad()
            torch.nn.functional.cross_entropy(net(x), y).backward()
            opt.step()
        sched.step()
    results[f"{lr}/{decay}/{seed}"] = val_accuracy(net)
print(json.dumps(results, indent=2))
