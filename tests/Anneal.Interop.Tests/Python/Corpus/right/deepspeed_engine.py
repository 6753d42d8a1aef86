# expect: nothing
# checked: 0
import argparse
import deepspeed
import torch
from transformers import AutoModelForCausalLM
from pile import dataset

parser = argparse.ArgumentParser()
parser.add_argument("--local_rank", type=int, default=-1)
parser.add_argument("--epochs", type=int, default=1)
parser = deepspeed.add_config_arguments(parser)
args = parser.parse_args()

model = AutoModelForCausalLM.from_pretrained("gpt2-medium")
engine, optimizer, loader, scheduler = deepspeed.initialize(
    args=args, model=model, model_parameters=model.parameters(), training_data=dataset
)
for epoch in range(args.epochs):
    for batch in loader:
        batch = {k: v.to(engine.device) for k, v in batch.items()}
        loss = engine(**batch).loss
        engine.backward(loss)
        engine.step()
    engine.save_checkpoint("out", tag=f"epoch{epoch}")
    if torch.distributed.get_rank() == 0:
        print(epoch, loss.item())
