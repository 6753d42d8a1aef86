# expect: nothing
# checked: 0
import keras

rate = keras.optimizers.schedules.PolynomialDecay(0.1, 1000, 0.0)
model = keras.Sequential([keras.layers.Dense(3)])
model.compile(optimizer=keras.optimizers.SGD(rate), loss="mse")
model.fit(x, y, epochs=10, steps_per_epoch=100)
model.compile(optimizer=keras.optimizers.SGD(rate), loss="mse")
model.fit(x, y, epochs=10, steps_per_epoch=100)
