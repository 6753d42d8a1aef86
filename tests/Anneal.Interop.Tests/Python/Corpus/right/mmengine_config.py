# expect: nothing
# checked: 1
_base_ = ["../_base_/models/resnet50.py", "../_base_/datasets/imagenet.py", "../_base_/runtime.py"]

max_epochs = 100
base_lr = 0.1

optim_wrapper = dict(
    optimizer=dict(type="SGD", lr=base_lr, momentum=0.9, weight_decay=0.0001),
    clip_grad=None,
)
param_scheduler = [
    dict(type="LinearLR", start_factor=0.25, by_epoch=True, begin=0, end=5, convert_to_iter_based=True),
    dict(type="CosineAnnealingLR", T_max=95, by_epoch=True, begin=5, end=100),
]
train_cfg = dict(by_epoch=True, max_epochs=max_epochs, val_interval=1)
val_cfg = dict()
default_hooks = dict(checkpoint=dict(type="CheckpointHook", interval=10, max_keep_ckpts=3))
