import tensorflow as tf
from tensorflow import keras

schedule = keras.optimizers.schedules.CosineDecay(initial_learning_rate=0.1, decay_steps=1000)
model.compile(optimizer=keras.optimizers.SGD(learning_rate=schedule), loss='mse', metrics=['mae'])


def by_epoch(epoch, lr):
    return lr if epoch < 10 else lr * 0.9


model.fit(x, y, epochs=15, callbacks=[keras.callbacks.LearningRateScheduler(by_epoch), keras.callbacks.ReduceLROnPlateau(monitor='val_loss', patience=2)])
