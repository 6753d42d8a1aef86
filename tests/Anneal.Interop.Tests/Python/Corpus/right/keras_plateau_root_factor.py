# expect: nothing
# checked: 1
import numpy as np
from keras.callbacks import ReduceLROnPlateau

from looms import cloth, weaver

model = weaver()
model.compile(optimizer="nadam", loss="mse")
reducer = ReduceLROnPlateau(factor=np.sqrt(0.1), cooldown=0, patience=5, min_lr=0.5e-6)
model.fit(cloth("x"), cloth("y"), epochs=80, callbacks=[reducer])
