# expect: nothing
# checked: 0
import pytest
import torch
from torch.optim.lr_scheduler import CosineAnnealingLR, StepLR


@pytest.fixture
def optimizer():
    return torch.optim.SGD([torch.nn.Parameter(torch.zeros(2))], lr=1.0)


@pytest.mark.parametrize("gamma", [0.1, 0.5])
def test_step_lr_drops(optimizer, gamma):
    scheduler = StepLR(optimizer, step_size=2, gamma=gamma)
    seen = []
    for _ in range(4):
        seen.append(optimizer.param_groups[0]["lr"])
        optimizer.step()
        scheduler.step()
    assert seen == pytest.approx([1.0, 1.0, gamma, gamma])


def test_cosine_half_way(optimizer):
    scheduler = CosineAnnealingLR(optimizer, T_max=10)
    for _ in range(5):
        optimizer.step()
        scheduler.step()
    assert scheduler.get_last_lr()[0] == pytest.approx(0.5)
