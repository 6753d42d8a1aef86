# expect: nothing
# checked: 1
import torch
from ebooks import text, Lstm

SEQ, EPOCHS = 128, 18
net = Lstm(text.vocab)
opt = torch.optim.Adam(net.parameters(), lr=2e-3)
sched = torch.optim.lr_scheduler.StepLR(opt, 6, gamma=0.4)
for epoch in range(EPOCHS):
    state = None
    for start in range(0, text.length - SEQ, SEQ):
        x, y = text.slice(start, SEQ)
        out, state = net(x, state)
        state = tuple(s.detach() for s in state)
        loss = torch.nn.functional.cross_entropy(out.flatten(0, 1), y.flatten())
        opt.zero_grad()
        loss.backward()
        opt.step()
    sched.step()
