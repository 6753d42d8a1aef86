# expect: nothing
# checked: 3
import argparse

from tensorflow import keras

from pond import listener, newts

parser = argparse.ArgumentParser()
parser.add_argument("--policy", default="plateau")
parser.add_argument("--epochs", type=int, default=60)
args = parser.parse_args()

rate = 1e-3
if args.policy == "cosine":
    rate = keras.optimizers.schedules.CosineDecay(1e-3, decay_steps=args.epochs * 200)
model = listener()
model.compile(optimizer=keras.optimizers.Adam(rate), loss="mse")
callbacks = [keras.callbacks.CSVLogger("newts.csv")]
if args.policy == "plateau":
    callbacks.append(keras.callbacks.ReduceLROnPlateau(monitor="val_loss", factor=0.5, patience=6))
elif args.policy == "steps":
    callbacks.append(keras.callbacks.LearningRateScheduler(lambda epoch: 1e-3 * 0.5 ** (epoch // 25)))
model.fit(newts(), epochs=args.epochs, steps_per_epoch=200, callbacks=callbacks)
