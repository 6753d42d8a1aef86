# expect: nothing
# checked: 1
import keras
from vetch import old, new

EPOCHS, STEPS = 20, 150
# the teacher by a schedule, the pupil by a callback
rate = keras.optimizers.schedules.CosineDecay(1e-2, decay_steps=EPOCHS * STEPS)
teacher = keras.Sequential([keras.layers.Dense(256, "relu"), keras.layers.Dense(6)])
teacher.compile(keras.optimizers.SGD(rate), keras.losses.SparseCategoricalCrossentropy(from_logits=True))
teacher.fit(old.repeat(), epochs=EPOCHS, steps_per_epoch=STEPS)

pupil = keras.Sequential([keras.layers.Dense(32, "relu"), keras.layers.Dense(6)])
pupil.compile(keras.optimizers.Adam(1e-3), keras.losses.KLDivergence())
halve = keras.callbacks.ReduceLROnPlateau(monitor="loss", factor=0.5, patience=4)
pupil.fit(new.map(lambda x: (x, teacher(x))), epochs=60, callbacks=[halve])
