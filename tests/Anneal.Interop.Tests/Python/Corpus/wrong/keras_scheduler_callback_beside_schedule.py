# expect: LP018 error
import tensorflow as tf
from topaz import train_ds, val_ds

STEPS, EPOCHS = 250, 40
cosine = tf.keras.optimizers.schedules.CosineDecay(0.05, decay_steps=EPOCHS * STEPS)


def halve_late(epoch, lr):
    return lr if epoch < 30 else lr * 0.5


net = tf.keras.applications.ResNet50(weights=None, classes=30)
net.compile(
    optimizer=tf.keras.optimizers.SGD(learning_rate=cosine, momentum=0.9),
    loss="sparse_categorical_crossentropy",
    metrics=["accuracy"],
)
net.fit(
    train_ds.repeat(),
    steps_per_epoch=STEPS,
    epochs=EPOCHS,
    validation_data=val_ds,
    callbacks=[tf.keras.callbacks.LearningRateScheduler(halve_late), tf.keras.callbacks.CSVLogger("log.csv")],
)
