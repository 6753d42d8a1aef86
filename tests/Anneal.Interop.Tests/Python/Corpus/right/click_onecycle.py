# expect: nothing
# checked: 1
import click
import torch
from torch import nn
from torch.optim.lr_scheduler import OneCycleLR

from speech import SpeechSet, collate, Transcriber


@click.command()
@click.option("--epochs", default=25, show_default=True, type=int)
@click.option("--batch", default=16, type=int)
@click.option("--peak", default=5e-4)
def main(epochs: int, batch: int, peak: float) -> None:
    loader = torch.utils.data.DataLoader(SpeechSet("train"), batch, shuffle=True, collate_fn=collate)
    model = Transcriber().cuda()
    ctc = nn.CTCLoss(blank=28)
    opt = torch.optim.AdamW(model.parameters(), peak)
    sched = OneCycleLR(opt, max_lr=peak, steps_per_epoch=len(loader), epochs=epochs, anneal_strategy="linear")
    for epoch in range(1, epochs + 1):
        for spec, text, n_spec, n_text in loader:
            opt.zero_grad()
            out = model(spec.cuda()).log_softmax(2).transpose(0, 1)
            loss = ctc(out, text.cuda(), n_spec, n_text)
            loss.backward()
            opt.step()
            sched.step()
        click.echo(f"epoch {epoch} loss {loss.item():.3f}")
        torch.save(model.state_dict(), f"model_{epoch}.pt")


if __name__ == "__main__":
    main()
