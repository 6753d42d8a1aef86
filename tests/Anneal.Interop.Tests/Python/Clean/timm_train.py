# The form of pytorch-image-models, train.py.
from timm.optim import create_optimizer_v2, optimizer_kwargs
from timm.scheduler import create_scheduler_v2, scheduler_kwargs


def main():
    optimizer = create_optimizer_v2(model, **optimizer_kwargs(cfg=args))
    lr_scheduler, num_epochs = create_scheduler_v2(optimizer, **scheduler_kwargs(args), updates_per_epoch=updates_per_epoch)
    if lr_scheduler is not None and start_epoch > 0:
        lr_scheduler.step(start_epoch)
    for epoch in range(start_epoch, num_epochs):
        train_one_epoch(epoch, model, loader_train, optimizer, train_loss_fn, args, lr_scheduler=lr_scheduler, loss_scaler=loss_scaler)
        eval_metrics = validate(model, loader_eval, validate_loss_fn, args)
        latest_metric = eval_metrics[eval_metric]
        if lr_scheduler is not None:
            # step LR for next epoch
            lr_scheduler.step(epoch + 1, latest_metric)


def train_one_epoch(epoch, model, loader, optimizer, loss_fn, args, lr_scheduler=None, loss_scaler=None):
    num_updates = epoch * len(loader)
    for batch_idx, (input, target) in enumerate(loader):
        need_update = batch_idx == len(loader) - 1 or (batch_idx + 1) % accum_steps == 0
        output = model(input)
        loss = loss_fn(output, target)
        if loss_scaler is not None:
            loss_scaler(loss, optimizer, clip_grad=args.clip_grad, parameters=model.parameters(), need_update=need_update)
        else:
            loss.backward()
            if need_update:
                optimizer.step()
        num_updates += 1
        optimizer.zero_grad()
        if lr_scheduler is not None:
            lr_scheduler.step_update(num_updates=num_updates, metric=losses_m.avg)
