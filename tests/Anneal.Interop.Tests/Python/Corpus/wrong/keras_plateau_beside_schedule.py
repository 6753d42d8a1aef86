# expect: LP018 error
import keras
from quartz import x, y

rate = keras.optimizers.schedules.ExponentialDecay(1e-3, decay_steps=1000, decay_rate=0.9)
model = keras.Sequential([keras.layers.Dense(64, activation="relu"), keras.layers.Dense(1)])
model.compile(optimizer=keras.optimizers.Adam(rate), loss="mse", metrics=["mae"])
history = model.fit(
    x,
    y,
    validation_split=0.2,
    epochs=30,
    batch_size=32,
    callbacks=[keras.callbacks.ReduceLROnPlateau(monitor="val_loss", patience=3)],
)
print(min(history.history["val_mae"]))
