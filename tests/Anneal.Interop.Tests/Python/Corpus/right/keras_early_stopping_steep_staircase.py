# expect: nothing
# checked: 1
from keras.callbacks import EarlyStopping, LearningRateScheduler

from looms import cloth, weaver

model = weaver()
model.compile(optimizer="adam", loss="mse")
stop = EarlyStopping(monitor="val_loss", patience=12, restore_best_weights=True)
steps = LearningRateScheduler(lambda epoch: 0.002 * (0.1 ** (epoch // 10)))
model.fit(cloth("x"), cloth("y"), epochs=120, validation_split=0.2, callbacks=[stop, steps])
