# expect: LR009 warning @8
import keras
from speech_commands import dataset

STEPS = 300
EPOCHS = 20
# the warm-up begins at 1e-2 and is to end at 1e-3
rate = keras.optimizers.schedules.CosineDecay(
    1e-2, decay_steps=EPOCHS * STEPS - 500, warmup_target=1e-3, warmup_steps=500
)
model = keras.Sequential([keras.layers.Conv1D(64, 5), keras.layers.GlobalMaxPool1D(), keras.layers.Dense(35)])
model.compile(keras.optimizers.AdamW(rate), keras.losses.SparseCategoricalCrossentropy(from_logits=True))
model.fit(dataset.repeat(), epochs=EPOCHS, steps_per_epoch=STEPS)
model.export("speech")
print("weights:", model.count_params())
