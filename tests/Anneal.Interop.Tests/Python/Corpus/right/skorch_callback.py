# expect: nothing
# checked: 0
import numpy as np
import torch
from sklearn.datasets import make_classification
from skorch import NeuralNetClassifier
from skorch.callbacks import EarlyStopping, LRScheduler
from torch.optim.lr_scheduler import StepLR

x, y = make_classification(2000, 20, n_informative=10, random_state=0)


class Mlp(torch.nn.Module):
    def __init__(self, width=32):
        super().__init__()
        self.layers = torch.nn.Sequential(torch.nn.Linear(20, width), torch.nn.ReLU(), torch.nn.Linear(width, 2))

    def forward(self, x):
        return self.layers(x)


net = NeuralNetClassifier(
    Mlp,
    criterion=torch.nn.CrossEntropyLoss,
    max_epochs=30,
    lr=0.1,
    callbacks=[LRScheduler(policy=StepLR, step_size=10, gamma=0.3), EarlyStopping(patience=8)],
)
net.fit(x.astype(np.float32), y.astype(np.int64))
