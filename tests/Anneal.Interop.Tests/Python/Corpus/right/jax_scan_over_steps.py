# expect: nothing
# checked: 0
import jax
import jax.numpy as jnp
import optax

from pendulum import init, loss, trajectories

STEPS = 3000
tx = optax.adam(optax.exponential_decay(3e-3, transition_steps=1000, decay_rate=0.5))


def body(carry, key):
    params, state = carry
    value, grads = jax.value_and_grad(loss)(params, trajectories(key))
    updates, state = tx.update(grads, state)
    return (optax.apply_updates(params, updates), state), value


params = init(jax.random.PRNGKey(0))
(params, _), values = jax.lax.scan(body, (params, tx.init(params)), jax.random.split(jax.random.PRNGKey(1), STEPS))
print(jnp.mean(values[-100:]))
