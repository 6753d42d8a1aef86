# expect: nothing
# checked: 1
import timm
import torch
from timm.scheduler import CosineLRScheduler

from food import loader_train, loader_eval

model = timm.create_model("convnext_tiny", num_classes=101, pretrained=True).cuda()
optimizer = torch.optim.AdamW(model.parameters(), lr=4e-4, weight_decay=0.05)
num_epochs = 30
scheduler = CosineLRScheduler(optimizer, t_initial=num_epochs, lr_min=1e-6, warmup_t=3, warmup_lr_init=1e-6)
for epoch in range(num_epochs):
    model.train()
    for x, y in loader_train:
        loss = torch.nn.functional.cross_entropy(model(x.cuda()), y.cuda())
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
    scheduler.step(epoch + 1)
    model.eval()
    with torch.inference_mode():
        hits = sum((model(x.cuda()).argmax(1) == y.cuda()).sum().item() for x, y in loader_eval)
    print(epoch, hits)
