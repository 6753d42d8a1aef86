# expect: LR001 error @8
import optax

if kind == "short":
    rate = lambda step: 1e-3 * (1 - step / 5000)
else:
    rate = lambda step: 1e-3 * (1 - step / 9000)
tx = optax.adamw(learning_rate=rate)
state = tx.init(params)
for step in range(1000):
    updates, state = tx.update(gradients(params), state, params)
    params = optax.apply_updates(params, updates)
