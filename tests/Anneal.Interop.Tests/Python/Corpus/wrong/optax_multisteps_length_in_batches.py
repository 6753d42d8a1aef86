# expect: LR005 error @6
import jax, optax
from galaxies import init, loss_fn, minibatches

STEPS, EVERY = 40_000, 8
schedule = optax.cosine_decay_schedule(5e-4, decay_steps=STEPS)
tx = optax.MultiSteps(optax.adam(schedule), every_k_schedule=EVERY)
params = init(jax.random.PRNGKey(0))
state = tx.init(params)
feed = minibatches(16)
for step in range(STEPS):
    grads = jax.grad(loss_fn)(params, next(feed))
    updates, state = tx.update(grads, state, params)
    params = optax.apply_updates(params, updates)

with open("galaxies.txt", "w") as out:
    for leaf in jax.tree_util.tree_leaves(params):
        out.write(f"{leaf.shape}\n")
