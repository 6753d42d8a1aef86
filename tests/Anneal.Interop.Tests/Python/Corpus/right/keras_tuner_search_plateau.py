# expect: nothing
# checked: 1
import keras_tuner
from keras.callbacks import ReduceLROnPlateau

from looms import cloth, make_weaver

plateau = ReduceLROnPlateau(monitor="val_loss", factor=0.3, patience=4, min_lr=1e-5)
tuner = keras_tuner.RandomSearch(make_weaver, objective="val_loss", max_trials=8)
tuner.search(cloth("x"), cloth("y"), epochs=35, validation_split=0.2, callbacks=[plateau])
