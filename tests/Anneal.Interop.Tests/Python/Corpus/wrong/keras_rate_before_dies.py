# expect: LR009 warning @13
from tensorflow import keras

from pond import frogs, listener


def slower(epoch, lr):
    return lr * 0.6


model = listener()
model.compile(optimizer=keras.optimizers.SGD(0.05, momentum=0.9), loss="mse")
model.fit(frogs(), epochs=150, callbacks=[keras.callbacks.LearningRateScheduler(slower)])
