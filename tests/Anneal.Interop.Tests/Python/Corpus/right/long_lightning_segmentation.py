# expect: nothing
# checked: 1
from argparse import ArgumentParser
from pathlib import Path

import lightning.pytorch as pl
import numpy as np
import torch
import torch.nn as nn
import torch.nn.functional as F
from lightning.pytorch.callbacks import LearningRateMonitor, ModelCheckpoint
from lightning.pytorch.loggers import TensorBoardLogger
from PIL import Image
from torch.utils.data import DataLoader, Dataset, random_split

EPOCHS = 80


class Fields(Dataset):
    """Pairs of pictures and masks in two folders."""

    def __init__(self, root: Path, side: int = 256):
        self.pictures = sorted((root / "pictures").glob("*.png"))
        self.side = side

    def __len__(self):
        return len(self.pictures)

    def __getitem__(self, i):
        path = self.pictures[i]
        size = (self.side, self.side)
        picture = np.array(Image.open(path).convert("RGB").resize(size), dtype=np.float32) / 255
        mask = np.array(Image.open(path.parent.parent / "masks" / path.name).resize(size, Image.NEAREST))
        return torch.from_numpy(picture).permute(2, 0, 1), torch.from_numpy(mask).long()


def double(a, b):
    return nn.Sequential(
        nn.Conv2d(a, b, 3, padding=1), nn.BatchNorm2d(b), nn.ReLU(True),
        nn.Conv2d(b, b, 3, padding=1), nn.BatchNorm2d(b), nn.ReLU(True),
    )


class Unet(nn.Module):
    def __init__(self, classes: int, width: int = 32):
        super().__init__()
        self.a, self.b, self.c = double(3, width), double(width, 2 * width), double(2 * width, 4 * width)
        self.up1, self.up2 = double(6 * width, 2 * width), double(3 * width, width)
        self.out = nn.Conv2d(width, classes, 1)

    def forward(self, x):
        a = self.a(x)
        b = self.b(F.max_pool2d(a, 2))
        c = self.c(F.max_pool2d(b, 2))
        b = self.up1(torch.cat([b, F.interpolate(c, scale_factor=2)], 1))
        return self.out(self.up2(torch.cat([a, F.interpolate(b, scale_factor=2)], 1)))


class Segmenter(pl.LightningModule):
    def __init__(self, root: str = "fields", classes: int = 4, lr: float = 6e-4, batch_size: int = 8):
        super().__init__()
        self.save_hyperparameters()
        self.net = Unet(classes)
        whole = Fields(Path(root))
        held = max(1, len(whole) // 10)
        self.train_set, self.val_set = random_split(whole, [len(whole) - held, held])

    def training_step(self, batch, _):
        x, y = batch
        loss = F.cross_entropy(self.net(x), y)
        self.log("train/loss", loss)
        return loss

    def validation_step(self, batch, _):
        x, y = batch
        out = self.net(x)
        self.log_dict({"val/loss": F.cross_entropy(out, y), "val/acc": (out.argmax(1) == y).float().mean()})

    def train_dataloader(self):
        return DataLoader(self.train_set, self.hparams.batch_size, shuffle=True, num_workers=4, drop_last=True)

    def val_dataloader(self):
        return DataLoader(self.val_set, self.hparams.batch_size, num_workers=4)

    def configure_optimizers(self):
        optimizer = torch.optim.AdamW(self.net.parameters(), lr=self.hparams.lr)
        warm = torch.optim.lr_scheduler.LinearLR(optimizer, start_factor=0.1, total_iters=5)
        fall = torch.optim.lr_scheduler.CosineAnnealingLR(optimizer, T_max=EPOCHS - 5, eta_min=1e-6)
        scheduler = torch.optim.lr_scheduler.SequentialLR(optimizer, [warm, fall], milestones=[5])
        return {"optimizer": optimizer, "lr_scheduler": {"scheduler": scheduler, "interval": "epoch"}}


if __name__ == "__main__":
    parser = ArgumentParser()
    parser.add_argument("--root", default="fields")
    args = parser.parse_args()
    trainer = pl.Trainer(
        max_epochs=EPOCHS,
        logger=TensorBoardLogger("logs", name="fields"),
        callbacks=[ModelCheckpoint(monitor="val/acc", mode="max"), LearningRateMonitor("epoch")],
    )
    trainer.fit(Segmenter(args.root))
