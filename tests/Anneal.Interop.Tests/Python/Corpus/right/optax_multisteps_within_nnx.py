# expect: nothing
# checked: 1
import optax
from flax import nnx

from lattice import crystal_net, crystals, gradients

EPOCHS, GROUP = 60, 32
data = crystals()
passes = EPOCHS * len(data)
updates = passes // GROUP
rates = optax.warmup_cosine_decay_schedule(
    init_value=0.0,
    peak_value=4e-4,
    warmup_steps=int(0.05 * updates),
    decay_steps=updates,
    end_value=1e-5,
)
model = crystal_net()
tx = optax.MultiSteps(optax.chain(optax.clip_by_global_norm(1.0), optax.adam(rates)), every_k_schedule=GROUP)
optimizer = nnx.Optimizer(model, tx, wrt=nnx.Param)
for i in range(passes):
    optimizer.update(model, gradients(model, data[i % len(data)]))
