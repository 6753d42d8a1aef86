def adjust_learning_rate(optimizer, epoch, args):
    lr = args.lr * (0.1 ** (epoch // 30))
    for param_group in optimizer.param_groups:
        param_group['lr'] = lr


optimizer = torch.optim.SGD(model.parameters(), args.lr, momentum=0.9)
for epoch in range(args.epochs):
    adjust_learning_rate(optimizer, epoch, args)
    train_epoch(model, loader, optimizer)
    validate(model)
