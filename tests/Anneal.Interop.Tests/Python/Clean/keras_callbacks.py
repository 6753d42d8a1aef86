import tensorflow as tf
from tensorflow import keras

model.compile(optimizer=keras.optimizers.SGD(learning_rate=0.1), loss='mse', metrics=['mae'])


def by_epoch(epoch, lr):
    return lr if epoch < 10 else lr * 0.9


model.fit(x, y, epochs=15, callbacks=[keras.callbacks.LearningRateScheduler(by_epoch), keras.callbacks.ReduceLROnPlateau(monitor='val_loss', patience=2)])
