# expect: LR012 error @8
import tensorflow as tf
from retina import train, valid

model = tf.keras.applications.EfficientNetB0(weights=None, classes=5)
model.compile("adam", "sparse_categorical_crossentropy", metrics=["accuracy"])
callbacks = [
    tf.keras.callbacks.ReduceLROnPlateau(monitor="val_loss", mode="max", factor=0.2, patience=3),
    tf.keras.callbacks.EarlyStopping(patience=10, restore_best_weights=True),
]
model.fit(train, validation_data=valid, epochs=80, callbacks=callbacks)

model.save("retina.keras")
print(model.evaluate(valid, return_dict=True))
