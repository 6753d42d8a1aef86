# expect: nothing
# checked: 1
import argparse

import keras

from orchard import apples, net

parser = argparse.ArgumentParser()
parser.add_argument("--epochs", type=int, default=45)
parser.add_argument("--deep", action="store_true")
args = parser.parse_args()

model = net(args.deep)
model.compile(optimizer=keras.optimizers.Adam(1e-3), loss="categorical_crossentropy", metrics=["accuracy"])
callbacks = [keras.callbacks.ModelCheckpoint("apples.keras", monitor="val_accuracy", mode="max")]
if args.deep:
    callbacks.append(keras.callbacks.ReduceLROnPlateau(monitor="val_accuracy", mode="max", factor=0.4, patience=4))
model.fit(apples("train"), validation_data=apples("val"), epochs=args.epochs, callbacks=callbacks)
