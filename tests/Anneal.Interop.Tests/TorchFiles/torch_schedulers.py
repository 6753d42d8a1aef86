"""Real PyTorch at one end of a run.

save CASES FOLDER   trains each case for its steps, saves its scheduler, goes on, and writes expected.json with the rates
load CASES FOLDER   loads what Anneal saved for each case into a new scheduler, goes on, and prints the rates as JSON
"""
import json
import sys
import warnings

import torch
from torch.optim.lr_scheduler import *
from torch.optim.swa_utils import SWALR

FURTHER = 25


def make(case):
    groups = [{"params": [torch.nn.Parameter(torch.ones(2))], "lr": float(rate)} for rate in case["rates"]]
    kind = case.get("optimizer", "SGD")
    optimizer = torch.optim.SGD(groups, lr=0.1, momentum=0.9) if kind == "SGD" else torch.optim.Adam(groups)
    for group in optimizer.param_groups:
        group["params"][0].grad = torch.ones(2)
    return optimizer, eval(case["text"], globals(), {"optimizer": optimizer})


def advance(case, optimizer, scheduler, step):
    optimizer.step()
    metrics = case.get("metrics")
    scheduler.step(*([metrics[step % len(metrics)]] if metrics else []))


def rates(optimizer):
    return [group["lr"] for group in optimizer.param_groups]


def go_on(case, optimizer, scheduler):
    seen = [rates(optimizer)]
    for step in range(case["steps"], case["steps"] + FURTHER):
        try:
            advance(case, optimizer, scheduler, step)
        except ValueError:  # OneCycleLR is over
            break
        seen.append(rates(optimizer))
    return seen


def plain(value):
    if isinstance(value, dict):
        return {str(key): plain(inner) for key, inner in value.items()}
    if isinstance(value, (list, tuple)):
        return [plain(inner) for inner in value]
    return value if isinstance(value, (int, float, str, type(None))) else "symbolic"


def save(cases, folder):
    expected = {}
    for case in cases:
        optimizer, scheduler = make(case)
        for step in range(case["steps"]):
            advance(case, optimizer, scheduler, step)
        state = scheduler.state_dict()
        document = state
        for key in reversed(case["key"].split(".") if "key" in case else []):
            document = {"epoch": 3, "optimizer": optimizer.state_dict(), "model": torch.nn.Linear(2, 3).state_dict(), key: document}
        torch.save(document, f"{folder}/{case['name']}.pt")
        expected[case["name"]] = {"state": plain(state), "rates": go_on(case, optimizer, scheduler)}
    with open(f"{folder}/expected.json", "w") as file:
        json.dump(expected, file, indent=1)
        file.write("\n")


def load(cases, folder):
    seen = {}
    for case in cases:
        optimizer, scheduler = make(case)
        state = torch.load(f"{folder}/{case['name']}.pt")
        scheduler.load_state_dict(state)
        for group, rate in zip(optimizer.param_groups, state["_last_lr"]):
            group["lr"] = rate
        seen[case["name"]] = {"state": plain(scheduler.state_dict()), "rates": go_on(case, optimizer, scheduler)}
    print(json.dumps(seen))


if __name__ == "__main__":
    warnings.simplefilter("ignore")
    with open(sys.argv[2]) as file:
        {"save": save, "load": load}[sys.argv[1]](json.load(file), sys.argv[3])
