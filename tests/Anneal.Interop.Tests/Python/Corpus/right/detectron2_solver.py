# expect: nothing
# checked: 0
from detectron2 import model_zoo
from detectron2.config import get_cfg
from detectron2.data.datasets import register_coco_instances
from detectron2.engine import DefaultTrainer

register_coco_instances("nuts_train", {}, "nuts/train.json", "nuts/train")
cfg = get_cfg()
cfg.merge_from_file(model_zoo.get_config_file("COCO-Detection/faster_rcnn_R_50_FPN_3x.yaml"))
cfg.DATASETS.TRAIN = ("nuts_train",)
cfg.DATASETS.TEST = ()
cfg.SOLVER.IMS_PER_BATCH = 4
cfg.SOLVER.BASE_LR = 0.00025
cfg.SOLVER.MAX_ITER = 9000
cfg.SOLVER.STEPS = (6000, 8000)
cfg.SOLVER.WARMUP_ITERS = 500
cfg.MODEL.ROI_HEADS.NUM_CLASSES = 3
trainer = DefaultTrainer(cfg)
trainer.resume_or_load(resume=False)
trainer.train()
