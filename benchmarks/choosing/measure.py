"""What each strategy of `anneal sweep` costs and finds, beside the full grid, and the table of docs/choosing.md.

    dotnet publish src/Anneal.Cli -c Release -o OUT
    python3 benchmarks/choosing/measure.py OUT/anneal digits --data-dir DIR --keep FOLDER --write

The grid trains every candidate for the whole run with every seed; what a strategy chose is looked up there. Its regret is
the mean validation loss of its choice above that of the grid's best, seed by seed; within the noise is a choice whose
differences have a mean of at most two standard errors. With --keep FOLDER the studies stay there, and a measurement that was
stopped goes on.
"""
import argparse
import csv
import io
import json
import pathlib
import statistics
import subprocess
import sys
import tempfile

PAGE = pathlib.Path(__file__).parent.parent.parent / "docs" / "choosing.md"
SCHEDULES = [
    "constant(base)",
    "cosine(base -> 0)",
    "base then linear(base -> 0, 30%)",
    "linear(base -> 0)",
    "one_cycle(base, 100%)",
    "warmup(5%) then cosine(base -> 0)",
]
TASKS = {
    "digits": dict(batch=32, epochs=27, rates="log:1e-4..10:13", schedules=6),
    "fashion-mnist": dict(batch=256, epochs=9, rates="log:1e-3..10:9", schedules=3),
}
SEEDS = 3
STRATEGIES = {
    "grid": [],
    "halving": [],
    "halving, --range-test": ["--range-test"],
    "halving, --reduction 4": ["--reduction", "4"],
    "asha": [],
    "random": ["--draws", "{sixth}"],
}

options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
options.add_argument("anneal", nargs="+", help="the published tool, and the data set: " + ", ".join(TASKS))
options.add_argument("--data-dir", help="folder of the data set's files")
options.add_argument("--keep", help="folder of the studies; default: a passing one")
options.add_argument("--threads", type=int, default=0, help="threads of the tool; default: its own choice")
options.add_argument("--write", action="store_true", help="write the table into docs/choosing.md")
chosen = options.parse_args()
if len(chosen.anneal) < 2 or chosen.anneal[-1] not in TASKS:
    options.error("needs the tool and a data set: " + ", ".join(TASKS))
TOOL, DATA = chosen.anneal[:-1], chosen.anneal[-1]
TASK = TASKS[DATA]


def run(words, allowed=(0,)):
    done = subprocess.run([*TOOL, *words], stdout=subprocess.PIPE, text=True)
    if done.returncode not in allowed:
        sys.exit(f"'{' '.join(words)}' ended with status {done.returncode}")
    return done.stdout


def sweep(folder, name, further):
    words = ["sweep", "--strategy", name.split(",")[0], "--dataset", DATA, "--batch", str(TASK["batch"])]
    words += ["--epochs", str(TASK["epochs"]), "--rates", TASK["rates"], "--seeds", str(SEEDS), "--rungs", "stretch"]
    words += ["--schedules", *SCHEDULES[: TASK["schedules"]], *further]
    words += ["--store", str(folder / f"{name.replace(', ', '')}.db".replace(" ", "")), "--json"]
    if chosen.data_dir:
        words += ["--data-dir", chosen.data_dir]
    if chosen.threads:
        words += ["--threads", str(chosen.threads)]
    return json.loads(run(words))


def values_of_grid(folder):
    """Validation losses by schedule and rate, each by seed."""
    rows = csv.DictReader(io.StringIO(run(["study", "export", "--store", str(folder / "grid.db")])))
    values = {}
    for row in rows:
        if row["state"] == "completed":
            values.setdefault((row["schedule"], float(row["rate"])), {})[row["seed"]] = float(row["value"])
    return {key: seeds for key, seeds in values.items() if len(seeds) == SEEDS}


def line(name, result, grid):
    ranked = sorted(grid, key=lambda key: statistics.fmean(grid[key].values()))
    best, key = ranked[0], (result["best"]["schedule"], result["best"]["rate"])
    differences = [grid[key][seed] - grid[best][seed] for seed in grid[best]]
    regret = statistics.fmean(differences)
    error = statistics.stdev(differences) / len(differences) ** 0.5
    within = "yes" if regret <= 2 * error else "no"
    share = result["grid_steps"] / result["cost_steps"]
    return (
        f"| `{name}` | `{key[0]}` at {key[1]:.3g} | {ranked.index(key) + 1} of {len(ranked)} | {regret:.4f} | {within} | "
        f"{result['cost_steps']:,} | 1/{share:.1f} |"
    )


def measure(folder):
    lines = [
        "| strategy | chose | its place in the grid | regret | within the noise | updates | of the grid's |",
        "| --- | --- | --- | --- | --- | --- | --- |",
    ]
    grid = None
    candidates = TASK["schedules"] * int(TASK["rates"].split(":")[-1])
    for name, further in STRATEGIES.items():
        result = sweep(folder, name, [word.format(sixth=candidates // 6) for word in further])
        grid = grid or values_of_grid(folder)
        lines.append(line(name, result, grid))
        print(lines[-1], flush=True)
    return lines


def write(lines):
    begin, end = f"<!-- {DATA}: begin -->", f"<!-- {DATA}: end -->"
    text = PAGE.read_text()
    head, rest = text.split(begin)
    PAGE.write_text(head + begin + "\n" + "\n".join(lines) + "\n" + end + rest.split(end)[1])


with tempfile.TemporaryDirectory() as passing:
    keep = pathlib.Path(chosen.keep or passing)
    keep.mkdir(parents=True, exist_ok=True)
    table = measure(keep)
    if chosen.write:
        write(table)
