# expect: nothing
# checked: 1
import tensorflow as tf

from weather import rain, recurrent

fade = tf.keras.callbacks.LearningRateScheduler(schedule=lambda epoch: 2e-3 * 0.93**epoch)
for_one_day, for_three, for_seven = recurrent(1), recurrent(3), recurrent(7)
for_one_day.compile(optimizer="adam", loss="mae")
for_one_day.fit(rain(1), epochs=30, callbacks=[fade])
for_three.compile(optimizer="adam", loss="mae")
for_three.fit(rain(3), epochs=30, callbacks=[fade])
for_seven.compile(optimizer="adam", loss="mae")
for_seven.fit(rain(7), epochs=30, callbacks=[fade])
