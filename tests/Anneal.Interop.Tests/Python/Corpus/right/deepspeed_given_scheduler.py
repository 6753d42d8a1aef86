# expect: nothing
# checked: 0
import deepspeed
import torch
from transformers import get_linear_schedule_with_warmup
from tundra_text import dataset, build

STEPS = 20_000
model = build()
optimizer = torch.optim.AdamW(model.parameters(), lr=1e-4)
scheduler = get_linear_schedule_with_warmup(optimizer, 1000, STEPS)
engine, optimizer, loader, scheduler = deepspeed.initialize(
    model=model,
    optimizer=optimizer,
    lr_scheduler=scheduler,
    training_data=dataset,
    config={"train_batch_size": 64, "fp16": {"enabled": True}},
)
done = 0
while done < STEPS:
    for batch in loader:
        loss = engine(**batch).loss
        engine.backward(loss)
        engine.step()  # steps the schedule, too
        done += 1
        if done == STEPS:
            break
