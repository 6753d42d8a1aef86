# expect: nothing
# checked: 1
import argparse
import optax, jax
from flax.training import train_state

p = argparse.ArgumentParser()
p.add_argument("--epochs", type=int, default=90)
p.add_argument("--steps-per-epoch", type=int, default=312)
a = p.parse_args()

from resnet_flax import model, batches, loss


def main():
    n = a.steps_per_epoch
    rate = optax.piecewise_constant_schedule(0.4, {30 * n: 0.1, 60 * n: 0.1, 80 * n: 0.1})
    state = train_state.TrainState.create(
        apply_fn=model.apply, params=model.init(jax.random.PRNGKey(0)), tx=optax.sgd(rate, momentum=0.9, nesterov=True)
    )
    for epoch in range(a.epochs):
        for _, batch in zip(range(a.steps_per_epoch), batches()):
            grads = jax.grad(loss)(state.params, batch)
            state = state.apply_gradients(grads=grads)


if __name__ == "__main__":
    main()
