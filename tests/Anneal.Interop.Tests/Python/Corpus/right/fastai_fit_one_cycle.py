# expect: nothing
# checked: 0
from fastai.vision.all import *

path = untar_data(URLs.PETS) / "images"


def is_cat(name: str) -> bool:
    return name[0].isupper()


dls = ImageDataLoaders.from_name_func(
    path, get_image_files(path), valid_pct=0.2, seed=42, label_func=is_cat, item_tfms=Resize(224)
)
learn = vision_learner(dls, resnet34, metrics=error_rate)
found = learn.lr_find()
learn.fine_tune(2, base_lr=found.valley)
learn.unfreeze()
learn.fit_one_cycle(6, lr_max=slice(1e-6, 1e-4))
learn.save("cats")
