import torch
from torch.optim.lr_scheduler import ReduceLROnPlateau

optimizer = torch.optim.Adam(model.parameters(), lr=1e-3)
scheduler = ReduceLROnPlateau(optimizer, mode='min', factor=0.5, patience=5)
for epoch in range(100):
    model.train()
    running = 0.0
    for x, y in train_loader:
        optimizer.zero_grad()
        loss = criterion(model(x), y)
        loss.backward()
        optimizer.step()
        running += loss.item()
    model.eval()
    total = 0.0
    with torch.no_grad():
        for x, y in val_loader:
            loss = criterion(model(x), y)
            total += loss.item()
    val_loss = total / len(val_loader)
    print(f"epoch {epoch}: train {running / len(train_loader):.4f}, val {val_loss:.4f}, lr {optimizer.param_groups[0]['lr']:.2e}")
    scheduler.step(val_loss)
