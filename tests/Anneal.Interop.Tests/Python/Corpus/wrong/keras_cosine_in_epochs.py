# expect: LR005 error @9
import keras
from keras import layers, optimizers

EPOCHS = 60
STEPS = 200

net = keras.Sequential([layers.Input((28, 28, 1)), layers.Conv2D(16, 3), layers.Flatten(), layers.Dense(10)])
schedule = optimizers.schedules.CosineDecay(initial_learning_rate=1e-3, decay_steps=EPOCHS)
net.compile(optimizers.Adam(schedule), loss="sparse_categorical_crossentropy", metrics=["accuracy"])


def batches():
    while True:
        yield from __import__("digits").batches(64)


net.fit(batches(), epochs=EPOCHS, steps_per_epoch=STEPS, verbose=2)
