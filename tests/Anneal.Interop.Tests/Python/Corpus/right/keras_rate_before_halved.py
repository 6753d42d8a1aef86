# expect: nothing
# checked: 1
from tensorflow import keras

from pond import frogs, listener


def slower(epoch, lr):
    if epoch in (20, 30, 36):
        return lr * 0.5
    return lr


model = listener()
model.compile(optimizer=keras.optimizers.SGD(0.05, momentum=0.9), loss="mse")
model.fit(frogs(), epochs=40, callbacks=[keras.callbacks.LearningRateScheduler(slower, verbose=1)])
