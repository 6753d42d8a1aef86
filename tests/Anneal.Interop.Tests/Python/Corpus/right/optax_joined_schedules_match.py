# expect: nothing
# checked: 1
import jax
import jax.numpy as jnp
import optax

from fluid import init, loss_fn, sampler

WARM, TOTAL, PEAK = 500, 20_000, 1e-3
schedule = optax.join_schedules(
    [optax.linear_schedule(1e-6, PEAK, WARM), optax.cosine_decay_schedule(PEAK, TOTAL - WARM, alpha=0.01)],
    boundaries=[WARM],
)
tx = optax.chain(optax.clip_by_global_norm(0.5), optax.scale_by_adam(), optax.scale_by_learning_rate(schedule))
params = init(jax.random.PRNGKey(0))
state = tx.init(params)


@jax.jit
def step(params, state, batch):
    value, grads = jax.value_and_grad(loss_fn)(params, batch)
    updates, state = tx.update(grads, state, params)
    return optax.apply_updates(params, updates), state, value


for i in range(TOTAL):
    params, state, value = step(params, state, sampler(i))
    if i % 1000 == 0:
        print(i, float(value), float(schedule(i)))
jnp.save("fluid.npy", params["w"])
