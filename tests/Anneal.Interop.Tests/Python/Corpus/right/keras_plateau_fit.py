# expect: nothing
# checked: 1
import tensorflow as tf
from tensorflow.keras import layers
from glacier import train_ds, val_ds

model = tf.keras.Sequential([layers.Rescaling(1 / 255), layers.Conv2D(32, 3), layers.Flatten(), layers.Dense(1)])
model.compile(optimizer="adam", loss=tf.keras.losses.BinaryCrossentropy(from_logits=True), metrics=["accuracy"])
model.fit(
    train_ds,
    validation_data=val_ds,
    epochs=100,
    callbacks=[
        tf.keras.callbacks.ReduceLROnPlateau(monitor="val_loss", factor=0.2, patience=5, min_lr=1e-6),
        tf.keras.callbacks.EarlyStopping(monitor="val_loss", patience=12, restore_best_weights=True),
        tf.keras.callbacks.TensorBoard("logs"),
    ],
)
