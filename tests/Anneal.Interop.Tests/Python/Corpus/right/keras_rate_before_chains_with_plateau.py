# expect: nothing
# checked: 2
from tensorflow import keras

from pond import newts, listener


def slower(epoch, lr):
    return lr * 0.97


model = listener()
model.compile(optimizer="adam", loss="mse")
model.fit(
    newts(),
    epochs=40,
    callbacks=[
        keras.callbacks.LearningRateScheduler(slower),
        keras.callbacks.ReduceLROnPlateau(monitor="val_loss", factor=0.5, patience=5),
    ],
)
