# expect: LR009 warning @5
import tensorflow as tf
from pages import train

lr = tf.keras.optimizers.schedules.ExponentialDecay(
    initial_learning_rate=1e-4, decay_steps=500, decay_rate=1.2, staircase=True
)
model = tf.keras.Sequential([tf.keras.layers.Embedding(5000, 32), tf.keras.layers.LSTM(64), tf.keras.layers.Dense(4)])
model.compile(
    optimizer=tf.keras.optimizers.RMSprop(lr),
    loss=tf.keras.losses.SparseCategoricalCrossentropy(from_logits=True),
)
model.fit(train.repeat(), epochs=10, steps_per_epoch=500)
model.save_weights("pages.weights.h5")
model.summary()
