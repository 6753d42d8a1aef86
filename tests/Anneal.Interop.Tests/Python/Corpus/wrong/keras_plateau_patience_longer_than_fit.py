# expect: LR012 warning @9
from tensorflow import keras

from looms import cloth, weaver

model = weaver()
model.compile(optimizer="adam", loss="mse")
watchers = [keras.callbacks.CSVLogger("cloth.csv")]
watchers.append(keras.callbacks.ReduceLROnPlateau(monitor="val_loss", factor=0.5, patience=25))
model.fit(cloth("x"), cloth("y"), epochs=20, validation_split=0.1, callbacks=watchers)
