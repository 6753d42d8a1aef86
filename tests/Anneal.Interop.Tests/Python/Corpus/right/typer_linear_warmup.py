# expect: nothing
# checked: 1
from pathlib import Path

import torch
import typer
from transformers import AutoModelForTokenClassification, AutoTokenizer, get_linear_schedule_with_warmup

app = typer.Typer()


@app.command()
def train(
    data: Path = typer.Argument(...),
    model_name: str = "distilbert-base-cased",
    epochs: int = 4,
    lr: float = 3e-5,
    warmup: float = 0.06,
    out: Path = Path("ner"),
):
    """Fine-tune a tagger."""
    tokenizer = AutoTokenizer.from_pretrained(model_name)
    model = AutoModelForTokenClassification.from_pretrained(model_name, num_labels=9)
    batches = torch.load(data)
    total = epochs * len(batches)
    opt = torch.optim.AdamW(model.parameters(), lr=lr)
    sched = get_linear_schedule_with_warmup(opt, int(warmup * total), total)
    model.train()
    for epoch in range(epochs):
        running = 0.0
        for batch in batches:
            loss = model(**batch).loss
            loss.backward()
            torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
            opt.step()
            sched.step()
            opt.zero_grad()
            running += loss.item()
        typer.echo(f"{epoch + 1}/{epochs}: {running / len(batches):.4f}")
    model.save_pretrained(out)
    tokenizer.save_pretrained(out)


if __name__ == "__main__":
    app()
