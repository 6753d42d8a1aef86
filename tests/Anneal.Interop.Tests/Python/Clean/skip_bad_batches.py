for epoch in range(epochs):
    for batch in loader:
        optimizer.zero_grad()
        loss = compute(batch)
        loss.backward()
        if not torch.isfinite(loss):
            optimizer.zero_grad()
            continue
        optimizer.step()
    lr_scheduler.step()
