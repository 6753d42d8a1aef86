# expect: LR009 warning @8
import jax
import optax
from cumin import batches, init, loss

STEPS = 12_000
# init_value and peak_value the wrong way round
schedule = optax.warmup_cosine_decay_schedule(
    init_value=1e-2, peak_value=1e-4, warmup_steps=600, decay_steps=STEPS, end_value=0.0
)
tx = optax.adamw(schedule)
params = init(jax.random.PRNGKey(0))
state = tx.init(params)
gradient = jax.jit(jax.grad(loss))
feed = batches(64)
for step in range(STEPS):
    updates, state = tx.update(gradient(params, next(feed)), state, params)
    params = optax.apply_updates(params, updates)
