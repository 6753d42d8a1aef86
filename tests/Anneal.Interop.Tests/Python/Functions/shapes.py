# Functions of one number as people write them, each read as a formula and compared with shapes.json.
import bisect
import functools
import math
from functools import partial
from math import cos, pi

import numpy as np

epochs = 100
warm, total, peak, floor = 20, 150, 6e-4, 6e-5
milestones = [30, 60, 90]


# Lambdas.
straight = lambda x: (1 - x / epochs) * 0.99 + 0.01
inverse = lambda step: min(1.0, (step + 1) / warm) * max(step, warm) ** -0.5
decades = lambda epoch: 0.1 ** (epoch // 30)
by_default = lambda step, warm=15, total=120: step / warm if step < warm else max(0.0, (total - step) / (total - warm))
membership = lambda epoch: 1.0 if epoch in [0, 1, 2] else 0.5 if epoch not in (50, 51) else 0.25
chosen = lambda epoch: [1.0, 0.5, 0.25, 0.125][min(epoch // 40, 3)]
looked_up = lambda epoch: {0: 1.0, 1: 0.7, 2: 0.4}.get(epoch // 50, 0.1)
chained = lambda t: 1.0 if 10 <= t < 100 else 0.0 if not t > 9 else 0.5
counted = lambda epoch: 0.1 ** sum(epoch >= m for m in milestones)
listed = lambda epoch: 0.5 ** len([m for m in milestones if m <= epoch])
bisected = lambda epoch: 0.2 ** bisect.bisect_right(milestones, epoch)
bisected_left = lambda epoch: 0.2 ** bisect.bisect_left(milestones, epoch)
truthy = lambda e: e ** -0.5 if e else 1.0
either = lambda e: (e > 50 and 0.1) or 1.0
signed = lambda e: -(-e - 3) % 7 + -2 // 3 + (e - 100) // 7


def nano(it):
    """Warm-up, cosine, floor."""
    # 1) linear
    if it < warm:
        return peak * (it + 1) / (warm + 1)
    # 2) the end
    if it > total:
        return floor
    ratio = (it - warm) / (total - warm)
    assert 0 <= ratio <= 1
    coeff = 0.5 * (1.0 + math.cos(math.pi * ratio))
    return floor + coeff * (peak - floor)


def one_cycle(y1=0.0, y2=1.0, steps=100):
    return lambda x: ((1 - math.cos(x * math.pi / steps)) / 2) * (y2 - y1) + y1


yolo = one_cycle(1, 0.01, epochs)


def make_warm(warm_steps, total_steps, power):
    end = 0.05

    def inner(step):
        if step < warm_steps:
            return float(step) / float(max(1, warm_steps))
        elif step >= total_steps:
            return end
        else:
            left = 1 - (step - warm_steps) / (total_steps - warm_steps)
            return (1 - end) * left ** power + end

    return inner


polynomial = make_warm(10, 130, power=2.0)


def _cosine_rule(current_step, *, num_warmup_steps, num_training_steps, num_cycles=0.5):
    if current_step < num_warmup_steps:
        return float(current_step) / float(max(1, num_warmup_steps))
    progress = float(current_step - num_warmup_steps) / float(max(1, num_training_steps - num_warmup_steps))
    return max(0.0, 0.5 * (1.0 + math.cos(math.pi * float(num_cycles) * 2.0 * progress)))


partial_cosine = functools.partial(_cosine_rule, num_warmup_steps=12, num_training_steps=180)
partial_twice = partial(partial(_cosine_rule, num_warmup_steps=5), num_training_steps=100, num_cycles=1.5)


def steps_by_loop(epoch):
    lr = 0.1
    for m in [40, 80, 120]:
        if epoch >= m:
            lr *= 0.1
    return lr


def loop_until_break(epoch):
    lr = 1.0
    for m in milestones:
        if epoch < m:
            break
        lr = lr * 0.3
    else:
        lr += 0.001
    return lr


def loop_continues(epoch):
    total_drop = 1.0
    for i, m in enumerate(milestones):
        if i == 1:
            continue
        if epoch >= m:
            total_drop *= 0.5
    return total_drop


def loop_with_return(epoch):
    for i in range(len(milestones)):
        if epoch < milestones[i]:
            return 0.1 ** i
    return 0.1 ** len(milestones)


def while_counts(epoch):
    i = 0
    while i < len(milestones) and epoch >= milestones[i]:
        i += 1
    return 0.01 * 0.1 ** i


def elif_chain(epoch):
    lr = 1e-3
    if epoch > 180:
        lr *= 0.5e-3
    elif epoch > 160:
        lr *= 1e-3
    elif epoch > 120:
        lr *= 1e-2
    elif epoch > 80:
        lr *= 1e-1
    print('Learning rate: ', lr)
    return lr


def nested_ifs(step):
    scale = 1.0
    if step < 50:
        if step < 10:
            scale = step / 10
        else:
            scale = 1.0
            if step > 40:
                scale -= 0.1
    else:
        half = step // 2
        scale = 25 / half
    return scale


def helper_warm(step, n):
    return min(1.0, (step + 1) / n)


def helper_decay(step):
    if step < warm:
        return 1.0
    return (warm / step) ** 0.5


def calls_others(step):
    return 0.1 * helper_warm(step, n=warm) * helper_decay(step)


def super_convergence(epoch):
    max_lr, base_lr, final = 0.4, 0.04, 0.002
    if epoch <= 30:
        return base_lr + (max_lr - base_lr) * epoch / 30
    if epoch <= 60:
        return max_lr - (max_lr - base_lr) * (epoch - 30) / 30
    return max(final, base_lr - (base_lr - final) * (epoch - 60) / 40)


def restarts(step):
    t_cur, t_i = step, 20
    while t_cur >= t_i and t_i < 160:
        t_cur -= t_i
        t_i *= 2
    return 0.5 * (1 + cos(pi * t_cur / t_i))


def cyclic(it, stepsize=25):
    cycle = math.floor(1 + it / (2 * stepsize))
    x = abs(it / stepsize - 2 * cycle + 1)
    return 0.001 + (0.006 - 0.001) * max(0, 1 - x) / float(2 ** (cycle - 1))


def interpolated(epoch):
    return np.interp([epoch], [0, 15, 90, 150], [0, 0.4, 0.04, 0])[0]


def interpolated_scalar(t):
    return np.interp(t, [5, 50, 100], [1.0, 0.2, 0.0])


def clipped(step):
    return float(np.clip(step / 40, 0.1, 1.0)) * np.exp(-0.01 * step) + np.sqrt(0.0001)


def numpy_sum(epoch):
    return 0.1 ** np.sum(epoch >= np.asarray(milestones))


def rounded(step):
    return round(step / 7) / 30 + round(0.1 / (step + 1), 4) + int(step * 0.3) * 1e-3 + math.ceil(step / 9) * 1e-4


def two_names(step):
    a, b = step / 10, 3
    (c, d), e = (a + b, a - b), 2
    return abs(c * d) ** 0.25 / e


def settings_dict(step):
    cfg = dict(lr=0.2, drop=0.5, every=30)
    opts = {"warm": 10, "kind": "step"}
    if opts["kind"] == "step":
        lr = cfg["lr"] * cfg["drop"] ** (step // cfg["every"])
    elif opts["kind"] == "cos":
        lr = unknown_function(step)
    else:
        raise ValueError(opts["kind"])
    return lr * min(1, (step + 1) / opts["warm"])


def keyword_default(step, base=0.3, gamma=0.97, after=None):
    if after is None:
        after = 5
    return base if step < after else base * gamma ** (step - after)


def tried(step):
    try:
        value = 1 / (1 + 0.05 * step)
    except ZeroDivisionError:
        value = 0
    with open("log.txt", "a"):
        value = value * 2
    return value


def inner_function(step):
    def ramp(x, top):
        if x < top:
            return x / top
        return 1.0

    scale = 0.5
    return ramp(step, 25) * scale + ramp(step, top=50) * (1 - scale)


def any_all(step):
    hot = any(step == m for m in milestones)
    late = all([step > 10, step > 20, step > 30])
    return (2.0 if hot else 1.0) * (0.1 if late else 1.0)


def table_of_numbers(step):
    table = [0.1] * 50 + [0.01] * 50 + [0.001] * 100
    return table[step]


def appended(step):
    values = []
    for k in range(5):
        values.append(0.9 ** k)
    return values[min(step // 40, len(values) - 1)]


def linspaced(step):
    ramp = np.linspace(0.0, 0.5, 40)
    rest = 0.05 + 0.5 * (0.5 - 0.05) * (1 + np.cos(np.pi * np.arange(160) / 160))
    return np.concatenate((ramp, rest))[step]


def comprehended(step):
    return [0.1 * 0.98 ** i for i in range(200)][step]


def zipped(step):
    result = 0.0
    for at, value in zip([0, 20, 100], [0.1, 0.05, 0.01]):
        if step >= at:
            result = value
    return result


def wrapped_modulo(step):
    return 0.1 * (0.5 if step % 40 >= 20 and step % 3 == 0 or step > 190 else 1.0)


def exponent(step):
    return math.exp(-step / 50.0) * math.log(step + 2, 2) * math.pow(0.99, step) + math.log10(step + 1) * 0.01 + math.tanh(step / 99)


class Warmup:
    def __init__(self, warm, total, low=0.1):
        self.warm = warm
        self.total = total
        self.low = low
        self.span = total - warm

    def __call__(self, step):
        self.step = step
        if self.step < self.warm:
            return self.step / self.warm
        return self.low + (1 - self.low) * self.decay(step)

    def decay(self, step):
        return max(0.0, (self.total - step) / self.span)


callable_object = Warmup(16, total=160)
bound_method = callable_object.decay
with_factor = Warmup(10, 50, low=0.2)
composed = lambda step: with_factor(step) * callable_object(step)
