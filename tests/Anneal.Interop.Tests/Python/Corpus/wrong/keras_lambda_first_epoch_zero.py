# expect: LR006 error
import keras
from pneumonia import x, y, xv, yv

EPOCHS = 40
base = 5e-4
warm = keras.callbacks.LearningRateScheduler(lambda epoch: base * min(epoch / 4, 1.0))
model = keras.Sequential([keras.layers.Conv2D(32, 3), keras.layers.GlobalMaxPooling2D(), keras.layers.Dense(1)])
model.compile(optimizer="adam", loss=keras.losses.BinaryCrossentropy(from_logits=True))
model.fit(x, y, batch_size=64, epochs=EPOCHS, validation_data=(xv, yv), callbacks=[warm])

model.save("pneumonia.keras")
print(model.evaluate(xv, yv))
