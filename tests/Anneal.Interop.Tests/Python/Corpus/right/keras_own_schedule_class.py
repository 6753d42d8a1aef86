# expect: nothing
# checked: 1
import math
import tensorflow as tf


class Transformer(tf.keras.optimizers.schedules.LearningRateSchedule):
    """Up linearly, then down with the root of the step."""

    def __init__(self, width, warmup_steps=4000):
        super().__init__()
        self.width = tf.cast(width, tf.float32)
        self.warmup_steps = warmup_steps

    def __call__(self, step):
        step = tf.cast(step, tf.float32) + 1.0
        return tf.math.rsqrt(self.width) * tf.minimum(tf.math.rsqrt(step), step * self.warmup_steps**-1.5)


def main():
    from translate import model, pairs

    rate = Transformer(128)
    model.compile(
        optimizer=tf.keras.optimizers.Adam(rate, beta_2=0.98, epsilon=1e-9),
        loss=tf.keras.losses.SparseCategoricalCrossentropy(from_logits=True),
    )
    model.fit(pairs("train"), epochs=20, validation_data=pairs("dev"))
    print(math.isfinite(model.evaluate(pairs("test"))))


main()
