# expect: nothing
# checked: 0
import math
import torch
import torch.nn as nn

from penn import batchify, corpus, evaluate, Rnn

lr, epochs, bptt, clip = 20.0, 40, 35, 0.25
model = Rnn(len(corpus.words), 200, 2)
criterion = nn.CrossEntropyLoss()
lowest = None
for epoch in range(1, epochs + 1):
    model.train()
    data = batchify(corpus.train, 20)
    for i in range(0, data.size(0) - 1, bptt):
        x, y = data[i : i + bptt], data[i + 1 : i + 1 + bptt]
        model.zero_grad()
        loss = criterion(model(x[: len(y)]).flatten(0, 1), y.flatten())
        loss.backward()
        nn.utils.clip_grad_norm_(model.parameters(), clip)
        for p in model.parameters():
            p.data.add_(p.grad, alpha=-lr)
    val_loss = evaluate(model)
    print(f"epoch {epoch} valid ppl {math.exp(val_loss):.2f} lr {lr}")
    if not lowest or val_loss < lowest:
        lowest = val_loss
        torch.save(model, "rnn.pt")
    else:
        lr = lr / 5
