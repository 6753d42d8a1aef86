# expect: LR010 warning @6
import jax, optax
from chess import init, loss, positions

STEPS = 10_000
lr = optax.warmup_cosine_decay_schedule(0.0, 1e-3, warmup_steps=5_000, decay_steps=STEPS, end_value=1e-5)
tx = optax.adam(lr)
params = init(jax.random.PRNGKey(0))
state = tx.init(params)
grad = jax.jit(jax.grad(loss))
for step, batch in zip(range(STEPS), positions(512)):
    updates, state = tx.update(grad(params, batch), state)
    params = optax.apply_updates(params, updates)

print(jax.tree_util.tree_map(lambda p: p.shape, params))
