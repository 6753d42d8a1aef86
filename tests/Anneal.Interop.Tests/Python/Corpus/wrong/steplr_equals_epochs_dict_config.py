# expect: LR002 warning @10
import torch

cfg = dict(lr=5e-3, step=50, epochs=50, factor=0.1)

from graph import gcn, data

model = gcn(data.num_features, 16, data.num_classes)
optimizer = torch.optim.Adam(model.parameters(), lr=cfg["lr"], weight_decay=5e-4)
scheduler = torch.optim.lr_scheduler.StepLR(optimizer, cfg["step"], cfg["factor"])

for epoch in range(cfg["epochs"]):
    model.train()
    for part in data.parts:
        optimizer.zero_grad()
        out = model(part.x, part.edges)
        loss = torch.nn.functional.nll_loss(out[part.train], part.y[part.train])
        loss.backward()
        optimizer.step()
    scheduler.step()
    print(f"epoch {epoch:02d}  loss {loss.item():.4f}")
