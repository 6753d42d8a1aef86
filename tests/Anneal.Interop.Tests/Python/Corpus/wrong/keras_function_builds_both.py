# expect: LP018 error
import tensorflow as tf


def build(width):
    schedule = tf.keras.optimizers.schedules.PolynomialDecay(1e-3, 8000, end_learning_rate=1e-5)
    inputs = tf.keras.Input((96,))
    hidden = tf.keras.layers.Dense(width, activation="gelu")(inputs)
    model = tf.keras.Model(inputs, tf.keras.layers.Dense(5)(hidden))
    model.compile(tf.keras.optimizers.Adam(learning_rate=schedule), loss="mse")
    return model


def main():
    from jade import x, y

    model = build(256)
    plateau = tf.keras.callbacks.ReduceLROnPlateau(monitor="loss", factor=0.3, patience=2)
    model.fit(x, y, epochs=50, batch_size=128, callbacks=[plateau])
    model.save("jade.keras")


if __name__ == "__main__":
    main()
