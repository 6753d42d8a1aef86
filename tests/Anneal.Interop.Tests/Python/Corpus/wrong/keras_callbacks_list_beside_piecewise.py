# expect: LP018 error
import argparse
import keras
from keras import callbacks, layers, optimizers

parser = argparse.ArgumentParser()
parser.add_argument("--epochs", type=int, default=60)
args = parser.parse_args()

from opal import x_train, y_train, x_val, y_val

schedule = optimizers.schedules.PiecewiseConstantDecay([2000, 4000], [1e-2, 1e-3, 1e-4])
watchers = [
    callbacks.ModelCheckpoint("opal.keras", save_best_only=True),
    callbacks.ReduceLROnPlateau(factor=0.5, patience=4, min_lr=1e-6),
]
model = keras.Sequential([layers.Conv1D(32, 7), layers.GlobalAveragePooling1D(), layers.Dense(2)])
opt = optimizers.SGD(schedule, momentum=0.9)
model.compile(opt, loss=keras.losses.SparseCategoricalCrossentropy(from_logits=True))
model.fit(x_train, y_train, validation_data=(x_val, y_val), epochs=args.epochs, callbacks=watchers)
