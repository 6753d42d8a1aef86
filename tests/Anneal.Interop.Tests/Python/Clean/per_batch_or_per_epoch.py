optimizer = torch.optim.AdamW(model.parameters(), lr=1e-3)
if args.schedule == 'onecycle':
    scheduler = torch.optim.lr_scheduler.OneCycleLR(optimizer, 1e-3, total_steps=args.epochs * len(loader))
elif args.schedule == 'plateau':
    scheduler = torch.optim.lr_scheduler.ReduceLROnPlateau(optimizer)
else:
    scheduler = torch.optim.lr_scheduler.StepLR(optimizer, 30)
for epoch in range(args.epochs):
    for batch in loader:
        optimizer.zero_grad()
        loss = model(batch)
        loss.backward()
        optimizer.step()
        if args.schedule == 'onecycle':
            scheduler.step()
    if args.schedule == 'plateau':
        scheduler.step(evaluate(model))
    elif args.schedule != 'onecycle':
        scheduler.step()
