"""How does 'anneal sweep' choose the rate and the schedule of a training in Python, which resumes bit for bit?

Without packages. The rates come from a file, one for each update; what is left in the checkpoint's folder is gone on
from; results are lines of JSON:

    anneal sweep --rates 0.02,0.1,0.5 --schedules "base then linear(base -> 0, 20%)" "base then linear(base -> 0, 60%)" \
        --steps 600 --trunks shared --store study.db -- python3 samples/SweepPython/train.py \
        --table {table_csv} --steps {budget} --seed {seed} --checkpoint {checkpoint}
"""

import argparse
import csv
import json
import os
import random

TRUE_WEIGHTS = [1.5, -2.0, 0.5]
NOISE = 0.5


def example(draw):
    inputs = [draw.gauss(0, 1) for _ in TRUE_WEIGHTS]
    return inputs, sum(w * x for w, x in zip(TRUE_WEIGHTS, inputs)) + draw.gauss(0, NOISE)


def error(weights, inputs, target):
    return sum(w * x for w, x in zip(weights, inputs)) - target


def main():
    arguments = argparse.ArgumentParser()
    arguments.add_argument("--table", required=True)
    arguments.add_argument("--steps", type=int, required=True)
    arguments.add_argument("--seed", type=int, required=True)
    arguments.add_argument("--checkpoint", required=True)
    given = arguments.parse_args()
    with open(given.table, encoding="utf-8") as table:
        rates = [float(line["rate"]) for line in csv.DictReader(table)]

    path = os.path.join(given.checkpoint, "state.json")
    state = {"step": 0, "weights": [0.0 for _ in TRUE_WEIGHTS]}
    if os.path.exists(path):
        with open(path, encoding="utf-8") as saved:
            state = json.load(saved)

    weights = state["weights"]
    for step in range(state["step"], given.steps):
        inputs, target = example(random.Random(given.seed * 1_000_003 + step))  # follows from seed and step only
        off = error(weights, inputs, target)
        weights = [w - rates[step] * off * x for w, x in zip(weights, inputs)]

    with open(path + ".new", "w", encoding="utf-8") as saved:
        json.dump({"step": given.steps, "weights": weights}, saved)
    os.replace(path + ".new", path)  # whole or not at all

    draw = random.Random(1)
    loss = sum(error(weights, *example(draw)) ** 2 for _ in range(200)) / 200
    print(json.dumps({"step": given.steps, "validation_loss": loss}))


if __name__ == "__main__":
    main()
