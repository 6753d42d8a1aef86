# expect: LP013 warning @29
import numpy as np
from keras.callbacks import LearningRateScheduler, ModelCheckpoint, ReduceLROnPlateau
from keras.optimizers import Adam

from tiles import residual_net, tiles

EPOCHS = 160


def rate_of(epoch):
    rate = 2e-3
    if epoch > 140:
        rate *= 5e-2
    elif epoch > 100:
        rate *= 1e-1
    return rate


(x, y), (x_test, y_test) = tiles()
model = residual_net(depth=20)
model.compile(loss="categorical_crossentropy", optimizer=Adam(learning_rate=rate_of(0)), metrics=["accuracy"])
keep = ModelCheckpoint("tiles.h5", monitor="val_accuracy", save_best_only=True)
model.fit(
    x,
    y,
    epochs=EPOCHS,
    validation_data=(x_test, y_test),
    callbacks=[keep, ReduceLROnPlateau(factor=np.sqrt(0.1), patience=5), LearningRateScheduler(rate_of)],
)
