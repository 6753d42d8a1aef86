# expect: nothing
# checked: 1
import keras
import numpy as np

def schedule(epoch, lr):
    if epoch < 20:
        return 1e-3
    elif epoch < 40:
        return 1e-4
    return 1e-5

inputs = keras.Input((64,))
outputs = keras.layers.Dense(1)(keras.layers.Dense(32, activation="relu")(inputs))
model = keras.Model(inputs, outputs)
model.compile(optimizer=keras.optimizers.Adam(1e-3), loss="mse")
data = np.load("table.npz")
history = model.fit(
    data["x"],
    data["y"],
    epochs=50,
    batch_size=32,
    validation_split=0.1,
    callbacks=[keras.callbacks.LearningRateScheduler(schedule), keras.callbacks.ModelCheckpoint("best.keras")],
)
print(min(history.history["val_loss"]))
