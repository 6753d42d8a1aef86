# expect: LR002 warning
_base_ = ['../_base_/datasets/voc.py', '../_base_/default_runtime.py']
model = dict(type='SSD300', bbox_head=dict(num_classes=20))
max_epochs = 12
train_cfg = dict(type='EpochBasedTrainLoop', max_epochs=max_epochs, val_interval=1)
val_cfg = dict(type='ValLoop')
optim_wrapper = dict(type='OptimWrapper', optimizer=dict(type='SGD', lr=0.002, momentum=0.9, weight_decay=5e-4))
param_scheduler = [
    dict(type='LinearLR', start_factor=0.001, by_epoch=False, begin=0, end=500),
    dict(type='MultiStepLR', begin=0, end=24, by_epoch=True, milestones=[16, 22], gamma=0.1),
]
train_dataloader = dict(batch_size=8, num_workers=2)
val_dataloader = dict(batch_size=1, num_workers=2)
default_hooks = dict(checkpoint=dict(type='CheckpointHook', interval=1))
auto_scale_lr = dict(base_batch_size=64)
