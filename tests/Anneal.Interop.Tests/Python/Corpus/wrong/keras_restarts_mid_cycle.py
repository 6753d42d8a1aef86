# expect: LR003 warning @6
import tensorflow as tf
from sketches import ds

STEPS = 100
rate = tf.keras.optimizers.schedules.CosineDecayRestarts(1e-2, first_decay_steps=10 * STEPS, t_mul=1.0)
m = tf.keras.Sequential([tf.keras.layers.Flatten(), tf.keras.layers.Dense(345)])
m.compile(tf.keras.optimizers.SGD(rate), tf.keras.losses.SparseCategoricalCrossentropy(from_logits=True))
m.fit(ds.repeat(), epochs=44, steps_per_epoch=STEPS)
m.save("sketches.keras")
with open("classes.txt") as names:
    for k, name in enumerate(names):
        print(k, name.strip())
