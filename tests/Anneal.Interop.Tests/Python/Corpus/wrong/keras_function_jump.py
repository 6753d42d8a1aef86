# expect: LR007 warning
import math
import keras
from coins import train, valid

EPOCHS = 50


def plan(epoch):
    if epoch < 5:
        return 0.002 * (epoch + 1)
    return 0.1 * 0.5 * (1 + math.cos(math.pi * (epoch - 5) / (EPOCHS - 5)))


model = keras.applications.MobileNetV3Small(weights=None, classes=12)
model.compile(keras.optimizers.SGD(0.1, momentum=0.9), "sparse_categorical_crossentropy", ["accuracy"])
model.fit(train, epochs=EPOCHS, validation_data=valid,
          callbacks=[keras.callbacks.LearningRateScheduler(plan, verbose=1)])
