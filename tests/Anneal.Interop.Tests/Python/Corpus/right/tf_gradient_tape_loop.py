# expect: nothing
# checked: 1
import tensorflow as tf

EPOCHS, STEPS = 15, 400
schedule = tf.keras.optimizers.schedules.PiecewiseConstantDecay([5 * STEPS, 10 * STEPS], [1e-2, 1e-3, 1e-4])
optimizer = tf.keras.optimizers.SGD(schedule, momentum=0.9)
loss_of = tf.keras.losses.SparseCategoricalCrossentropy(from_logits=True)

from tiles import model, dataset


@tf.function
def update(x, y):
    with tf.GradientTape() as tape:
        loss = loss_of(y, model(x, training=True))
    grads = tape.gradient(loss, model.trainable_variables)
    optimizer.apply_gradients(zip(grads, model.trainable_variables))
    return loss


batches = iter(dataset.repeat())
for epoch in range(EPOCHS):
    for _ in range(STEPS):
        loss = update(*next(batches))
    tf.print(epoch, loss)
