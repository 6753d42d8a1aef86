# expect: LR001 error @4
import optax

rate = optax.cosine_decay_schedule(1e-3, 10000)
tx = optax.inject_hyperparams(optax.adamw)(learning_rate=rate)
state = tx.init(params)
for step in range(1000):
    updates, state = tx.update(gradients(params), state, params)
    params = optax.apply_updates(params, updates)
