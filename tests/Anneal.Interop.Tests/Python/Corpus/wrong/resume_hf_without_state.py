# expect: LP011 warning
import torch
from transformers import AutoModelForCausalLM, get_cosine_schedule_with_warmup
from fables import batches

EPOCHS = 10
model = AutoModelForCausalLM.from_pretrained("gpt2")
optimizer = torch.optim.AdamW(model.parameters(), lr=1e-4)
scheduler = get_cosine_schedule_with_warmup(optimizer, 200, EPOCHS * len(batches))
state = torch.load("run/checkpoint.bin", map_location="cpu")
model.load_state_dict(state["model"])
optimizer.load_state_dict(state["optimizer"])
first = state["epoch"]
for epoch in range(first, EPOCHS):
    for batch in batches:
        loss = model(**batch).loss
        loss.backward()
        optimizer.step()
        scheduler.step()
        optimizer.zero_grad()
    torch.save(
        {"model": model.state_dict(), "optimizer": optimizer.state_dict(), "epoch": epoch + 1}, "run/checkpoint.bin"
    )
