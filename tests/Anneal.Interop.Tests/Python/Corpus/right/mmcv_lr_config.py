# expect: nothing
# checked: 1
# two times schedule for detection
model = dict(type='RetinaNet', backbone=dict(type='ResNet', depth=50))
data = dict(samples_per_gpu=2, workers_per_gpu=2)
optimizer = dict(type='SGD', lr=0.01, momentum=0.9, weight_decay=0.0001)
optimizer_config = dict(grad_clip=dict(max_norm=35, norm_type=2))
lr_config = dict(policy='step', warmup='linear', warmup_iters=500, warmup_ratio=0.001, step=[16, 22])
runner = dict(type='EpochBasedRunner', max_epochs=24)
checkpoint_config = dict(interval=1)
log_config = dict(interval=50, hooks=[dict(type='TextLoggerHook')])
load_from = None
resume_from = None
workflow = [('train', 1)]
dist_params = dict(backend='nccl')
