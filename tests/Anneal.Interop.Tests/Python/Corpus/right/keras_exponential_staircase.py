# expect: nothing
# checked: 1
import keras

EPOCHS, N, BATCH = 20, 25600, 64
per_epoch = N // BATCH
rate = keras.optimizers.schedules.ExponentialDecay(1e-3, decay_steps=2 * per_epoch, decay_rate=0.8, staircase=True)
model = keras.Sequential(
    [keras.layers.Embedding(8000, 64), keras.layers.Bidirectional(keras.layers.GRU(32)), keras.layers.Dense(1)]
)
model.compile(keras.optimizers.Adam(rate), keras.losses.BinaryCrossentropy(from_logits=True), ["accuracy"])

from headlines import x, y

history = model.fit(x[:N], y[:N], batch_size=BATCH, epochs=EPOCHS, validation_data=(x[N:], y[N:]))
print(history.history["accuracy"][-1])
