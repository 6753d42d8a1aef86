"""PyTorch's side of the comparison: training throughput of one model on the CPU, and the cost of scheduler.step().

    python3 torch_training.py --model lenet --batch 256 --threads 2

Prints one JSON document. It is PyTorch in its strongest set-up: channels_last for convolutions, gradients set to None,
threads set by hand, batches that are slices (cheaper than the shuffled gather that Anneal pays for), memory kept by
malloc between steps, and the BLAS named by --blas, because Debian's default is two to three times slower. Each trial
says what share of the machine other processes took meanwhile.
"""
import argparse
import json
import os
import statistics
import sys
import time
import warnings

BLAS_FOLDER = "/usr/lib/x86_64-linux-gnu/"
IMAGES = 16384

options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
options.add_argument("--model", choices=["lenet", "mlp"], default="lenet")
options.add_argument("--batch", type=int, default=256)
options.add_argument("--threads", type=int, default=os.cpu_count())
options.add_argument("--seconds", type=float, default=0.5, help="length of a trial")
options.add_argument("--trials", type=int, default=5)
options.add_argument("--blas", default="openblas-openmp", help="folder of Debian's libblas.so.3, or 'default'")
options.add_argument("--schedule", action="store_true", help="measure scheduler.step() instead")
chosen = options.parse_args()

# The BLAS and malloc's habits are chosen before a process starts, so this one starts itself again.
if os.environ.get("ANNEAL_PEER") != "ready":
    environment = dict(os.environ, ANNEAL_PEER="ready", MALLOC_MMAP_THRESHOLD_=str(1 << 30), MALLOC_TRIM_THRESHOLD_=str(1 << 30))
    if chosen.blas != "default":
        folder = BLAS_FOLDER + chosen.blas
        if not os.path.exists(folder + "/libblas.so.3"):
            sys.exit(f"there is no BLAS in {folder}; install libopenblas0-openmp, or give --blas default")
        environment["LD_LIBRARY_PATH"] = folder + ":" + environment.get("LD_LIBRARY_PATH", "")
    os.execve(sys.executable, [sys.executable, *sys.argv], environment)

import torch  # noqa: E402
from torch import nn  # noqa: E402


def lenet():
    return nn.Sequential(
        nn.Conv2d(1, 6, 5, padding=2), nn.ReLU(), nn.MaxPool2d(2),
        nn.Conv2d(6, 16, 5), nn.ReLU(), nn.MaxPool2d(2),
        nn.Flatten(), nn.Linear(400, 120), nn.ReLU(), nn.Linear(120, 84), nn.ReLU(), nn.Linear(84, 10))


def mlp():
    return nn.Sequential(nn.Flatten(), nn.Linear(784, 256), nn.ReLU(), nn.Linear(256, 10))


def busy_seconds():
    """Seconds of work of all processors together since the machine started."""
    with open("/proc/stat") as stat:
        ticks = [int(field) for field in stat.readline().split()[1:9]]
    return (sum(ticks) - ticks[3] - ticks[4]) / os.sysconf("SC_CLK_TCK")


def trainer():
    torch.manual_seed(0)
    images, labels = torch.rand(IMAGES, 1, 28, 28), torch.randint(0, 10, (IMAGES,))
    network = lenet() if chosen.model == "lenet" else mlp()
    memory = torch.channels_last if chosen.model == "lenet" else torch.contiguous_format
    network = network.to(memory_format=memory)
    optimizer = torch.optim.SGD(network.parameters(), lr=0.05)
    loss = nn.CrossEntropyLoss()
    first = 0

    def step():
        nonlocal first
        if first + chosen.batch > IMAGES:
            first = 0
        x = images[first:first + chosen.batch].contiguous(memory_format=memory)
        optimizer.zero_grad(set_to_none=True)
        loss(network(x), labels[first:first + chosen.batch]).backward()
        optimizer.step()
        first += chosen.batch

    return step


def trial(step):
    busy, own, start, steps = busy_seconds(), time.process_time(), time.perf_counter(), 0
    while True:
        step()
        steps += 1
        elapsed = time.perf_counter() - start
        if elapsed >= chosen.seconds:
            break
    others = max(0.0, busy_seconds() - busy - (time.process_time() - own)) / (elapsed * os.cpu_count())
    return {"examples_per_second": steps * chosen.batch / elapsed, "others_percent": 100 * others}


def loaded_blas():
    with open("/proc/self/maps") as maps:
        files = {line.split()[-1] for line in maps if "/" in line}
    return sorted(os.path.basename(os.path.dirname(file)) + "/" + os.path.basename(file)
                  for file in files if os.path.basename(file).startswith(("libblas", "libopenblas", "libblis", "libmkl")))


def schedule_nanoseconds():
    optimizer = torch.optim.SGD([nn.Parameter(torch.zeros(1))], lr=0.1)
    warnings.simplefilter("ignore")  # it asks for an update before each step
    schedule = torch.optim.lr_scheduler.CosineAnnealingLR(optimizer, 10**7)
    best = float("inf")
    for _ in range(10):
        start = time.perf_counter()
        for _ in range(2000):
            schedule.step()
        best = min(best, (time.perf_counter() - start) / 2000)
    return best * 1e9


torch.set_num_threads(chosen.threads)
result = {"torch": torch.__version__, "python": sys.version.split()[0], "threads": chosen.threads}
if chosen.schedule:
    result["schedule_nanoseconds_per_step"] = schedule_nanoseconds()
else:
    step = trainer()
    trial(step)  # warms up
    trials = [trial(step) for _ in range(chosen.trials)]
    rates = [one["examples_per_second"] for one in trials]
    result |= {
        "model": chosen.model, "batch": chosen.batch, "blas": loaded_blas(),
        "examples_per_second": {"best": max(rates), "median": statistics.median(rates)}, "trials": trials,
    }
print(json.dumps(result, indent=2))
