# expect: LR004 error @7
import torch
from voices import loader, encoder

EPOCHS = 30
opt = torch.optim.AdamW(encoder.parameters(), lr=1e-4)
sched = torch.optim.lr_scheduler.OneCycleLR(opt, max_lr=1e-3, total_steps=EPOCHS * len(loader))
for epoch in range(EPOCHS + 1):
    for a, b in loader:
        loss = torch.nn.functional.cosine_embedding_loss(encoder(a), encoder(b), torch.ones(len(a)))
        opt.zero_grad()
        loss.backward()
        opt.step()
        sched.step()

torch.save(encoder.state_dict(), "encoder.pt")
