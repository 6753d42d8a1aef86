"""Anneal beside PyTorch on this machine, in turns, and the table of docs/performance.md.

    sudo apt-get install python3-torch libopenblas0-openmp
    dotnet publish src/Anneal.Cli -c Release -o OUT
    /usr/bin/python3 benchmarks/peers/compare.py OUT/anneal --rounds 5 --write

With --torchsharp benchmarks/peers/torchsharp/bin/Release/net10.0/TorchSharpPeer.dll (after `dotnet build -c Release` there)
TorchSharp on libtorch takes its turns too; tests/Anneal.TorchSharp.Tests/run shows what its library needs on Debian 12.

Clocks drift and neighbours come and go, so only ratios of one round count: in each round both sides run their trials one
after the other, trials during which others took more than 5 % of the machine are dropped, the best of one side is divided
by the best of the other, and the median over the rounds is what is reported. A round in which one side has no quiet trial
is repeated, three times at most.
"""
import argparse
import datetime
import json
import pathlib
import platform
import statistics
import subprocess
import sys

HERE = pathlib.Path(__file__).parent
PAGE = HERE.parent.parent / "docs" / "performance.md"
BEGIN, END = "<!-- peers: begin -->", "<!-- peers: end -->"
CASES = [("lenet", 256, 1), ("lenet", 256, 2), ("lenet", 64, 2), ("lenet", 32, 2), ("mlp", 256, 1), ("mlp", 256, 2), ("mlp", 64, 1), ("mlp", 64, 2)]
QUIET_PERCENT = 5
ATTEMPTS = 3

options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
options.add_argument("anneal", help="the published tool")
options.add_argument("--rounds", type=int, default=5)
options.add_argument("--seconds", type=float, default=0.5, help="length of a trial")
options.add_argument("--trials", type=int, default=5, help="trials of each side in a round")
options.add_argument("--blas", default="openblas-openmp")
options.add_argument("--torchsharp", help="the built TorchSharpPeer.dll; default: TorchSharp takes no part")
options.add_argument("--write", action="store_true", help="write the table into docs/performance.md")
chosen = options.parse_args()


def run(*command):
    return json.loads(subprocess.run([str(part) for part in command], check=True, stdout=subprocess.PIPE).stdout)


def ours(model, batch, threads):
    return run(chosen.anneal, "bench", "--model", model, "--batch", batch, "--threads", threads,
               "--seconds", chosen.seconds, "--trials", chosen.trials, "--json")


def theirs(*extra):
    return run(sys.executable, HERE / "torch_training.py", "--blas", chosen.blas, *extra)


def torchsharp(*arguments):
    """In its strongest set-up, as PyTorch: gradients set to None, batches that are slices, memory kept by malloc."""
    kept = ["env", f"MALLOC_MMAP_THRESHOLD_={1 << 30}", f"MALLOC_TRIM_THRESHOLD_={1 << 30}"]
    return run(*kept, "dotnet", chosen.torchsharp, *arguments)


def quiet_best(result):
    quiet = [trial["examples_per_second"] for trial in result["trials"] if trial["others_percent"] <= QUIET_PERCENT]
    return max(quiet, default=None)


def measure_round(model, batch, threads):
    for _ in range(ATTEMPTS):
        anneal = ours(model, batch, threads)
        torch = theirs("--model", model, "--batch", batch, "--threads", threads, "--seconds", chosen.seconds, "--trials", chosen.trials)
        sharp = torchsharp(model, batch, threads, chosen.seconds, chosen.trials) if chosen.torchsharp else None
        if quiet_best(anneal) and quiet_best(torch) and (sharp is None or quiet_best(sharp)):
            return {"anneal": quiet_best(anneal), "torch": quiet_best(torch), "ratio": quiet_best(anneal) / quiet_best(torch),
                    "sharp": sharp and quiet_best(sharp), "sharp_ratio": sharp and quiet_best(anneal) / quiet_best(sharp),
                    "share_of_peak": quiet_best(anneal) * anneal["multiply_adds_per_example"] / anneal["peak_multiply_adds_per_second"]}
    return None


def median_of(rounds, name):
    ratios = [one[name] for one in rounds]
    return f"**{statistics.median(ratios):.2f}** ({min(ratios):.2f} to {max(ratios):.2f}, {len(rounds)} rounds)"


def row(case, rounds):
    model, batch, threads = case
    if not rounds:
        return f"| {model}, batch {batch}, {threads} threads | no quiet round | | | |" + (" | |" if chosen.torchsharp else "")
    sharp = f" {max(one['sharp'] for one in rounds):,.0f} | {median_of(rounds, 'sharp_ratio')} |" if chosen.torchsharp else ""
    return (f"| {model}, batch {batch}, {threads} thread{'s' if threads > 1 else ''} "
            f"| {max(one['anneal'] for one in rounds):,.0f} | {max(one['torch'] for one in rounds):,.0f} "
            f"| {median_of(rounds, 'ratio')} | {100 * max(one['share_of_peak'] for one in rounds):.0f} % |{sharp}")


def schedule_rows():
    """What a step of a scheduler costs beside TorchSharp's own."""
    if not chosen.torchsharp:
        return []
    return ["", "| one step of a scheduler | `optimizer.Schedule` | TorchSharp's own | ratio |", "|---|---|---|---|",
            *(f"| {one['schedule']}, {one['groups']} group{'s' if one['groups'] > 1 else ''} | {one['anneal_nanoseconds_per_step']:,.0f} ns "
              f"| {one['torchsharp_nanoseconds_per_step']:,.0f} ns "
              f"| {one['torchsharp_nanoseconds_per_step'] / one['anneal_nanoseconds_per_step']:.1f} |"
              for one in torchsharp("schedule")["schedulers"])]


def processor():
    with open("/proc/cpuinfo") as lines:
        return next((line.split(":")[1].strip() for line in lines if line.startswith("model name")), platform.processor())


def main():
    rounds = {case: [] for case in CASES}
    for number in range(chosen.rounds):
        for case in CASES:
            result = measure_round(*case)
            if result:
                rounds[case].append(result)
                print(f"round {number + 1}: {case}: {result['ratio']:.2f}", file=sys.stderr)
            else:
                print(f"round {number + 1}: {case}: no quiet trial", file=sys.stderr)
    schedule = theirs("--schedule")
    our_step = min(ours("mlp", 256, 1)["schedule_nanoseconds_per_step"] for _ in range(3))
    runtime = subprocess.run(["dotnet", "--list-runtimes"], check=True, stdout=subprocess.PIPE, text=True).stdout
    version = max((line.split()[1] for line in runtime.splitlines() if line.startswith("Microsoft.NETCore.App")), key=lambda text: [int(part) for part in text.split(".")])
    text = "\n".join([
        f"Measured on {datetime.date.today():%Y-%m-%d}, {processor()}, {platform.freedesktop_os_release()['PRETTY_NAME']}, .NET {version}, "
        f"PyTorch {schedule['torch']} (Debian, BLAS {chosen.blas}, channels_last), with `benchmarks/peers/compare.py`: "
        f"{chosen.rounds} rounds of {chosen.trials} trials of {chosen.seconds} s for each side, trials with more than {QUIET_PERCENT} % foreign load dropped.",
        "",
        "| training step | Anneal, examples/s | PyTorch, examples/s | ratio: median of the rounds | of the measured multiply-add peak |"
        + (" TorchSharp, examples/s | ratio: median of the rounds |" if chosen.torchsharp else ""),
        "|---|---|---|---|---|" + ("---|---|" if chosen.torchsharp else ""),
        *(row(case, rounds[case]) for case in CASES),
        f"| one schedule step, one group | {our_step:.0f} ns | {schedule['schedule_nanoseconds_per_step']:,.0f} ns "
        f"| {schedule['schedule_nanoseconds_per_step'] / our_step:.0f} | |" + (" | |" if chosen.torchsharp else ""),
        *schedule_rows(),
        "",
        "The examples per second are the best quiet trial of all rounds; Anneal's include a shuffled gather, PyTorch's the cheaper slice.",
    ])
    print(text)
    if chosen.write:
        page = PAGE.read_text(encoding="utf-8")
        before, rest = page.split(BEGIN)
        written = PAGE.with_suffix(".md.new")
        written.write_text(f"{before}{BEGIN}\n{text}\n{END}{rest.split(END)[1]}", encoding="utf-8")
        written.replace(PAGE)


main()
