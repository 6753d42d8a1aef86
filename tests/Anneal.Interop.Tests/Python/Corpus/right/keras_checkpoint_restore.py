# expect: nothing
# checked: 1
import tensorflow as tf
model = make()
sched = tf.keras.optimizers.schedules.CosineDecay(0.1, 60 * 100)
opt = tf.keras.optimizers.SGD(sched)
model.compile(optimizer=opt, loss="mse")
ck = tf.train.Checkpoint(model=model, optimizer=opt)
ck.restore("a")
model.fit(x, y, initial_epoch=30, epochs=60, steps_per_epoch=100)
