# expect: LR009 warning @5
import keras
from maps import x, y

schedule = keras.optimizers.schedules.PolynomialDecay(1e-4, decay_steps=2000, end_learning_rate=1e-2)
net = keras.Sequential([keras.layers.Dense(32, "relu"), keras.layers.Dense(1)])
net.compile(keras.optimizers.Adam(schedule), "mse")
net.fit(x, y, steps_per_epoch=100, epochs=20)

prediction = net.predict(x[:10])
for wanted, got in zip(y[:10], prediction):
    print(wanted, got)
net.save("maps.keras")
