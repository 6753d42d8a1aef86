# expect: LR005 error @8
import jax
import optax
from functools import partial
from models import init, loss_fn

epochs, steps_per_epoch = 25, 800
schedule = optax.cosine_decay_schedule(init_value=3e-4, decay_steps=epochs)
tx = optax.chain(optax.clip_by_global_norm(1.0), optax.adamw(schedule, weight_decay=0.01))


@partial(jax.jit, donate_argnums=(0, 1))
def step(params, state, batch):
    loss, grads = jax.value_and_grad(loss_fn)(params, batch)
    updates, state = tx.update(grads, state, params)
    return optax.apply_updates(params, updates), state, loss


def train(batches):
    params = init(jax.random.PRNGKey(1))
    state = tx.init(params)
    for epoch in range(epochs):
        for _ in range(steps_per_epoch):
            params, state, loss = step(params, state, next(batches))
        print(f"{epoch=} {loss=}")
    return params
