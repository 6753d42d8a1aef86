# expect: LR003 error @19
from dataclasses import dataclass
import torch
from torch.optim.lr_scheduler import CosineAnnealingWarmRestarts


@dataclass
class Args:
    epochs: int = 20
    t0: int = 50
    lr: float = 3e-4


def main(args: Args = Args()):
    from tumours import volumes, UNet3D, dice_loss

    model = UNet3D()
    optimizer = torch.optim.AdamW(model.parameters(), lr=args.lr)
    scheduler = CosineAnnealingWarmRestarts(optimizer, T_0=args.t0)
    for epoch in range(args.epochs):
        for scan, mask in volumes:
            optimizer.zero_grad()
            loss = dice_loss(model(scan), mask)
            loss.backward()
            optimizer.step()
        scheduler.step()
        print(f"{epoch=} {loss.item()=:.4f}")


if __name__ == "__main__":
    main()
