# expect: LR001 error @5
import tensorflow as tf
from chest import train_ds, val_ds

schedule = tf.keras.optimizers.schedules.CosineDecay(1e-3, 50_000)
base = tf.keras.applications.DenseNet121(include_top=False, pooling="avg")
out = tf.keras.layers.Dense(14, activation="sigmoid")(base.output)
model = tf.keras.Model(base.input, out)
model.compile(tf.keras.optimizers.Adam(schedule), loss="binary_crossentropy", metrics=["AUC"])
model.fit(train_ds.repeat(), epochs=10, steps_per_epoch=1000, validation_data=val_ds)
model.save("chest.keras")
for name, value in model.evaluate(val_ds, return_dict=True).items():
    print(f"{name:>10}: {value:.4f}")
