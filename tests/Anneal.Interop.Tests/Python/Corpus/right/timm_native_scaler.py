# expect: nothing
# checked: 1
import timm
import torch
from timm.scheduler import CosineLRScheduler
from timm.utils import NativeScaler, ModelEmaV2
from thistle import loader

EPOCHS, CLIP = 60, 1.0
model = timm.create_model("deit_small_patch16_224", num_classes=80).cuda()
ema = ModelEmaV2(model, decay=0.9999)
optimizer = torch.optim.AdamW(model.parameters(), lr=5e-4, weight_decay=0.05)
loss_scaler = NativeScaler()
scheduler = CosineLRScheduler(optimizer, t_initial=EPOCHS, lr_min=1e-5, warmup_t=5, warmup_lr_init=1e-6)
criterion = torch.nn.CrossEntropyLoss(label_smoothing=0.1)
for epoch in range(EPOCHS):
    model.train()
    for samples, targets in loader:
        with torch.cuda.amp.autocast():
            loss = criterion(model(samples.cuda()), targets.cuda())
        optimizer.zero_grad()
        loss_scaler(loss, optimizer, clip_grad=CLIP, parameters=model.parameters())
        ema.update(model)
    scheduler.step(epoch + 1)
