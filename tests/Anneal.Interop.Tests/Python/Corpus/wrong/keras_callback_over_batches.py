# expect: LR005 error
import math
import keras
from stars import train

EPOCHS, STEPS = 25, 300
TOTAL = EPOCHS * STEPS


def half_cosine(epoch):
    return 1e-3 * 0.5 * (1 + math.cos(math.pi * epoch / TOTAL))


net = keras.Sequential([keras.layers.Dense(64, "relu"), keras.layers.Dense(3)])
net.compile(keras.optimizers.Adam(1e-3), keras.losses.SparseCategoricalCrossentropy(from_logits=True))
net.fit(train.repeat(), epochs=EPOCHS, steps_per_epoch=STEPS,
        callbacks=[keras.callbacks.LearningRateScheduler(half_cosine)])
