import argparse, math
import numpy as np
import torch

loader = [make() for _ in range(50)]
optimizer = torch.optim.SGD(net.parameters(), lr=0.1, momentum=0.9)


def train(loader):
    for x, y in loader:
        optimizer.zero_grad()
        loss_of(net(x), y).backward()
        optimizer.step()


# --- step_by_epoch
def adjust_learning_rate(optimizer, epoch):
    """Divides the rate by 10 every 30 epochs."""
    lr = 0.1 * (0.1 ** (epoch // 30))
    for param_group in optimizer.param_groups:
        param_group['lr'] = lr


for epoch in range(90):
    adjust_learning_rate(optimizer, epoch)
    train(loader)

# --- warmup_in_loop
for epoch in range(40):
    if epoch < 5:
        lr = 0.1 * (epoch + 1) / 5
    else:
        lr = 0.05 * (1 + math.cos(math.pi * epoch / 40))
    for group in optimizer.param_groups:
        group['lr'] = lr
    train(loader)

# --- position_in_batches
for epoch in range(10):
    for i, (x, y) in enumerate(loader):
        it = len(loader) * epoch + i
        for j, group in enumerate(optimizer.param_groups):
            group["lr"] = 0.1 * (0.5 * (1 + np.cos(np.pi * it / (10 * len(loader)))))
            if j == 0:
                group["weight_decay"] = 0.05
        optimizer.zero_grad()
        loss_of(net(x), y).backward()
        optimizer.step()

# --- fraction_of_epochs
class Settings:
    pass


def adjust(optimizer, epoch, args):
    if epoch < 4:
        lr = 0.02 * epoch / 4
    else:
        lr = 0.01 * (1. + math.cos(math.pi * (epoch - 4) / (20 - 4)))
    for param_group in optimizer.param_groups:
        if "lr_scale" in param_group:
            param_group["lr"] = lr * param_group["lr_scale"]
        else:
            param_group["lr"] = lr
    return lr


def train_one_epoch(model, data_loader, optimizer, epoch, args):
    for data_iter_step, (x, _) in enumerate(data_loader):
        if data_iter_step % 1 == 0:
            adjust(optimizer, data_iter_step / len(data_loader) + epoch, args)
        loss = model(x)
        loss.backward()
        optimizer.step()
        optimizer.zero_grad()


for epoch in range(20):
    train_one_epoch(net, loader, optimizer, epoch, Settings())

# --- counter
global_step = 0
for epoch in range(20):
    for x, y in loader:
        lr = 0.1 * (1 - global_step / 1000)
        optimizer.param_groups[0]['lr'] = lr
        optimizer.zero_grad()
        loss_of(net(x), y).backward()
        optimizer.step()
        global_step += 1

# --- counter_after
n = 0
for epoch in range(20):
    for x, y in loader:
        n = n + 1
        for g in optimizer.param_groups:
            g['lr'] = 0.1 / n
        loss_of(net(x), y).backward()
        optimizer.step()
        optimizer.zero_grad()

# --- milestones
def adjust_learning_rate(optimizer, epoch, args):
    lr = args["lr"]
    for milestone in args["schedule"]:
        lr *= 0.1 if epoch >= milestone else 1.
    for param_group in optimizer.param_groups:
        param_group['lr'] = lr


for epoch in range(80):
    adjust_learning_rate(optimizer, epoch, {"lr": 0.5, "schedule": [30, 60]})
    train(loader)

# --- table
def make_table(base, warm, epochs):
    ramp = np.linspace(0.01, base, warm)
    rest = np.array([base * 0.5 ** i for i in range(epochs - warm)])
    schedule = np.concatenate((ramp, rest))
    assert len(schedule) == epochs
    return schedule


schedule = make_table(0.1, 10, 30)
for epoch in range(30):
    for param_group in optimizer.param_groups:
        param_group['lr'] = schedule[epoch]
    train(loader)

# --- from_one
for epoch in range(1, 10):
    for i in range(len(optimizer.param_groups)):
        optimizer.param_groups[i]['lr'] = 0.1 / math.sqrt(epoch)
    train(loader)

# --- assigner
def assign_learning_rate(optimizer, new_lr):
    for param_group in optimizer.param_groups:
        param_group["lr"] = new_lr


def _warmup_lr(base_lr, warmup_length, step):
    return base_lr * (step + 1) / warmup_length


def cosine_lr(optimizer, base_lr, warmup_length, steps):
    def _lr_adjuster(step):
        if step < warmup_length:
            lr = _warmup_lr(base_lr, warmup_length, step)
        else:
            e = step - warmup_length
            es = steps - warmup_length
            lr = 0.5 * (1 + np.cos(np.pi * e / es)) * base_lr
        assign_learning_rate(optimizer, lr)
        return lr
    return _lr_adjuster


scheduler = cosine_lr(optimizer, 1e-3, 100, 20 * len(loader))
for epoch in range(20):
    for i, (x, y) in enumerate(loader):
        step = epoch * len(loader) + i
        scheduler(step)
        optimizer.zero_grad()
        loss_of(net(x), y).backward()
        optimizer.step()

# --- initial_rate
for epoch in range(30):
    for group in optimizer.param_groups:
        group['lr'] = group['initial_lr'] * 0.5 ** (epoch // 10)
    train(loader)

# --- keras_value
from tensorflow import keras
from tensorflow.keras import backend as K
opt = keras.optimizers.SGD(learning_rate=0.01)
for epoch in range(12):
    K.set_value(opt.learning_rate, 0.01 * 0.9 ** epoch)
    for x, y in loader:
        opt.step(x, y)

# --- keras_attribute
from tensorflow import keras
opt = keras.optimizers.SGD(learning_rate=0.01)
for epoch in range(12):
    opt.learning_rate = 0.01 * 0.9 ** epoch
    for x, y in loader:
        opt.step(x, y)

# --- branches
for epoch in range(12):
    if epoch < 5:
        for g in optimizer.param_groups:
            g['lr'] = 0.01 * (epoch + 1)
    else:
        for g in optimizer.param_groups:
            g['lr'] = 0.05
    train(loader)

# --- elif_branches
for epoch in range(12):
    if epoch >= 8:
        lr = 0.001
    elif epoch >= 4:
        lr = 0.01
    else:
        lr = 0.1
    for g in optimizer.param_groups:
        g['lr'] = lr
    train(loader)

# --- late
for epoch in range(12):
    train(loader)
    for g in optimizer.param_groups:
        g['lr'] = 0.1 * 0.5 ** (epoch + 1)

# --- folds
for fold in range(5):
    optimizer = torch.optim.SGD(net.parameters(), lr=0.1)
    for epoch in range(12):
        for g in optimizer.param_groups:
            g['lr'] = 0.1 * 0.5 ** epoch
        for x, y in loader:
            loss_of(net(x), y).backward()
            optimizer.step()
            optimizer.zero_grad()

# --- noam
class NoamOpt:
    "Optim wrapper that implements the rate."
    def __init__(self, model_size, factor, warmup, optimizer):
        self.optimizer = optimizer
        self._step = 0
        self.warmup = warmup
        self.factor = factor
        self._rate = 0

    def step(self):
        "Updates parameters and rate."
        self._step += 1
        rate = self.rate()
        for p in self.optimizer.param_groups:
            p['lr'] = rate
        self._rate = rate
        self.optimizer.step()

    def rate(self, step=None):
        "The rate above."
        if step is None:
            step = self._step
        return self.factor * min(step ** (-0.5), step * self.warmup)


noam = NoamOpt(512, 0.0001, 0.001, optimizer)
for epoch in range(20):
    for x, y in loader:
        optimizer.zero_grad()
        loss_of(net(x), y).backward()
        noam.step()

# --- nano
init_from = 'scratch'
decay_lr = True
learning_rate = 0.001
iter_num = 0
if init_from == 'resume':
    checkpoint = torch.load('ckpt.pt')
    iter_num = checkpoint['iter_num']


def get_lr(it):
    if it < 10:
        return learning_rate * (it + 1) / 11
    if it > 500:
        return 0.0001
    return learning_rate / it


while True:
    lr = get_lr(iter_num) if decay_lr else learning_rate
    for param_group in optimizer.param_groups:
        param_group['lr'] = lr
    for micro_step in range(4):
        loss = net(x)
        loss.backward()
    optimizer.step()
    optimizer.zero_grad()
    iter_num += 1
    if iter_num > 600:
        break

# --- own_attribute
class Decay:
    def __init__(self):
        self.epoch = 0

    def at(self, epoch):
        self.epoch = epoch
        return self.value()

    def value(self):
        return 0.3 * 0.9 ** self.epoch


decay = Decay()
for epoch in range(12):
    for group in optimizer.param_groups:
        group['lr'] = decay.at(epoch)
    train(loader)

# --- method
class Trainer:
    def __init__(self, lr, decay):
        self.lr = lr
        self.decay = decay
        self.optimizer = torch.optim.SGD(net.parameters(), lr=lr)

    def lr_at(self, epoch):
        return self.lr * self.decay ** epoch

    def fit(self, epochs):
        for epoch in range(epochs):
            self.set_rate(epoch)
            for x, y in loader:
                loss_of(net(x), y).backward()
                self.optimizer.step()
                self.optimizer.zero_grad()

    def set_rate(self, epoch):
        lr = self.lr_at(epoch)
        for group in self.optimizer.param_groups:
            group['lr'] = lr


Trainer(0.2, 0.97).fit(12)
