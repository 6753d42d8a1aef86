# expect: LP020
import keras
from ferry import train

DECAY = 20
model = keras.models.load_model("ferry20.keras")
falling = keras.callbacks.LearningRateScheduler(lambda epoch: 1e-3 * max(0.0, 1 - epoch / DECAY))
model.fit(train, initial_epoch=20, epochs=40, callbacks=[falling])
model.save("ferry40.keras")

scores = model.evaluate(train, verbose=0)
print("after the second half:", scores)
assert scores is not None
print(model.optimizer.get_config())
