# expect: LR001 error @6
import jax, optax
import jax.numpy as jnp
from ocean import init_params, mse, batches

schedule = optax.warmup_cosine_decay_schedule(0.0, 2e-3, warmup_steps=500, decay_steps=100_000)
opt = optax.adam(schedule)
params = init_params(jax.random.PRNGKey(3))
opt_state = opt.init(params)

@jax.jit
def update(params, opt_state, x, y):
    grads = jax.grad(mse)(params, x, y)
    updates, opt_state = opt.update(grads, opt_state)
    return optax.apply_updates(params, updates), opt_state

feed = batches(256)
for step in range(20_000):
    params, opt_state = update(params, opt_state, *next(feed))
jnp.save("ocean.npy", params["w"])
