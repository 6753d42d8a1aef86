# expect: nothing
# checked: 0
import torch

optimizer = torch.optim.RMSprop(net.parameters(), lr=1e-5, momentum=0.9)
scheduler = pick(optimizer) if custom else torch.optim.lr_scheduler.CosineAnnealingWarmRestarts(optimizer, T_0=10)
done = 0
for epoch in range(40):
    for x, y in loader:
        optimizer.zero_grad()
        loss = criterion(net(x), y)
        loss.backward()
        optimizer.step()
        done += 1
        if done % every == 0:
            score = evaluate(net)
            scheduler.step(score)
