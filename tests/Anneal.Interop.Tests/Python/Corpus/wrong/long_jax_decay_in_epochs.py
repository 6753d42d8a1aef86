# expect: LR005 error @36
"""Flax on small pictures. The schedule's length was given in epochs, and optax counts updates."""
import functools
from typing import Any

import flax.linen as nn
import jax
import jax.numpy as jnp
import numpy as np
import optax
from absl import logging
from flax.training import train_state

EPOCHS = 50
BATCHES = 195
LEARNING_RATE = 0.05


class CNN(nn.Module):
    classes: int = 10
    dtype: Any = jnp.float32

    @nn.compact
    def __call__(self, x):
        for width in (32, 64, 128):
            x = nn.Conv(width, (3, 3), dtype=self.dtype)(x)
            x = nn.relu(x)
            x = nn.max_pool(x, (2, 2), strides=(2, 2))
        x = x.mean((1, 2))
        return nn.Dense(self.classes)(x)


def make_state(rng):
    net = CNN()
    params = net.init(rng, jnp.ones((1, 32, 32, 3)))["params"]
    schedule = optax.cosine_decay_schedule(LEARNING_RATE, decay_steps=EPOCHS)
    tx = optax.chain(optax.add_decayed_weights(1e-4), optax.sgd(schedule, momentum=0.9, nesterov=True))
    return train_state.TrainState.create(apply_fn=net.apply, params=params, tx=tx)


def loss_and_logits(params, apply_fn, x, y):
    logits = apply_fn({"params": params}, x)
    loss = optax.softmax_cross_entropy_with_integer_labels(logits, y).mean()
    return loss, logits


def augment(x, rng):
    flip = rng.random(len(x)) < 0.5
    x = np.where(flip[:, None, None, None], x[:, :, ::-1], x)
    return x + rng.normal(0, 0.01, x.shape)


@functools.partial(jax.jit)
def evaluate(state, x, y):
    loss, logits = loss_and_logits(state.params, state.apply_fn, x, y)
    return loss, (logits.argmax(-1) == y).mean()


def main():
    from small_pictures import load

    (x, y), (xt, yt) = load()
    rng = np.random.default_rng(0)
    state = make_state(jax.random.PRNGKey(0))
    gradient = jax.jit(jax.value_and_grad(loss_and_logits, has_aux=True), static_argnums=1)
    for epoch in range(EPOCHS):
        order = rng.permutation(len(x))
        for i in range(BATCHES):
            pick = order[i * 256 : (i + 1) * 256]
            (loss, _), grads = gradient(state.params, state.apply_fn, augment(x[pick], rng), y[pick])
            state = state.apply_gradients(grads=grads)
        test_loss, accuracy = evaluate(state, xt, yt)
        logging.info("epoch %d train %.4f test %.4f accuracy %.4f", epoch, loss, test_loss, accuracy)


if __name__ == "__main__":
    main()
