# expect: LR012 error @8
from keras.callbacks import ReduceLROnPlateau

from looms import cloth, weaver

model = weaver()
model.compile(optimizer="adam", loss="mse")
plateau = ReduceLROnPlateau(monitor="val_loss", mode="max", factor=0.5, patience=3)
model.fit(cloth("x"), cloth("y"), epochs=50, validation_split=0.1, callbacks=[plateau])
