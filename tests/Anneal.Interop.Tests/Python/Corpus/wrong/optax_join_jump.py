# expect: LR007 warning @8
import jax, optax
from proteins import loss_fn, init, data

STEPS = 30_000
warm = optax.linear_schedule(0.0, 1e-4, 1_000)
cool = optax.cosine_decay_schedule(1e-3, STEPS - 1_000)
lr = optax.join_schedules([warm, cool], boundaries=[1_000])
tx = optax.adamw(lr)
params = init()
state = tx.init(params)
for step in range(STEPS):
    loss, grads = jax.value_and_grad(loss_fn)(params, next(data))
    updates, state = tx.update(grads, state, params)
    params = optax.apply_updates(params, updates)
