# expect: nothing
# checked: 1
import jax
import jax.numpy as jnp
import optax
from flax import linen as nn
from flax.training import train_state

NUM_EPOCHS = 40
STEPS_PER_EPOCH = 250


class MLP(nn.Module):
    @nn.compact
    def __call__(self, x):
        return nn.Dense(10)(nn.relu(nn.Dense(256)(x)))


def create_state(rng):
    model = MLP()
    params = model.init(rng, jnp.ones((1, 784)))["params"]
    lr = optax.warmup_cosine_decay_schedule(
        init_value=0.0,
        peak_value=1e-3,
        warmup_steps=5 * STEPS_PER_EPOCH,
        decay_steps=NUM_EPOCHS * STEPS_PER_EPOCH,
    )
    return train_state.TrainState.create(apply_fn=model.apply, params=params, tx=optax.adamw(lr))


@jax.jit
def train_step(state, x, y):
    def loss_fn(params):
        logits = state.apply_fn({"params": params}, x)
        return optax.softmax_cross_entropy_with_integer_labels(logits, y).mean()

    loss, grads = jax.value_and_grad(loss_fn)(state.params)
    return state.apply_gradients(grads=grads), loss


def main(batches):
    state = create_state(jax.random.PRNGKey(0))
    for epoch in range(NUM_EPOCHS):
        for _ in range(STEPS_PER_EPOCH):
            x, y = next(batches)
            state, loss = train_step(state, x, y)
        print(epoch, loss)
