# expect: nothing
# checked: 1
import tensorflow as tf

epochs, steps_per_epoch = 30, 390
(x, y), (xt, yt) = tf.keras.datasets.cifar10.load_data()
rate = tf.keras.optimizers.schedules.CosineDecay(0.1, decay_steps=epochs * steps_per_epoch, alpha=0.01)
net = tf.keras.Sequential([
    tf.keras.layers.Rescaling(1 / 255.0),
    tf.keras.layers.Conv2D(64, 3, activation="relu"),
    tf.keras.layers.GlobalAveragePooling2D(),
    tf.keras.layers.Dense(10),
])
net.compile(
    optimizer=tf.keras.optimizers.SGD(rate, momentum=0.9),
    loss=tf.keras.losses.SparseCategoricalCrossentropy(from_logits=True),
    metrics=["accuracy"],
)
ds = tf.data.Dataset.from_tensor_slices((x, y)).shuffle(50000).repeat().batch(128)
net.fit(ds, epochs=epochs, steps_per_epoch=steps_per_epoch, validation_data=(xt, yt))
net.save("cifar.keras")
