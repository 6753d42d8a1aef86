# expect: LR002 warning
# fine-tuning for eight epochs, with the steps of the long schedule
model = dict(type='MaskRCNN', backbone=dict(type='ResNet', depth=101))
data = dict(samples_per_gpu=4, workers_per_gpu=4)
optimizer = dict(type='SGD', lr=0.0025, momentum=0.9, weight_decay=0.0001)
optimizer_config = dict(grad_clip=None)
lr_config = dict(
    policy='step',
    warmup='linear',
    warmup_iters=100,
    warmup_ratio=0.01,
    step=[16, 22],
)
runner = dict(type='EpochBasedRunner', max_epochs=8)
checkpoint_config = dict(interval=2)
evaluation = dict(metric=['bbox', 'segm'])
load_from = 'mask_rcnn_r101.pth'
