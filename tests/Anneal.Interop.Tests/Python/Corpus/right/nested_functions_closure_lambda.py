# expect: nothing
# checked: 1
import math
import torch


def warm_cosine(warm, total, floor=0.0):
    def factor(step):
        if step < warm:
            return (step + 1) / warm
        t = (step - warm) / max(1, total - warm)
        return floor + (1 - floor) * 0.5 * (1 + math.cos(math.pi * t))

    return factor


def experiment(seed, total=8000):
    torch.manual_seed(seed)
    from physics import Simulator, Surrogate

    sim, net = Simulator(seed), Surrogate()
    opt = torch.optim.AdamW(net.parameters(), lr=5e-4)
    sched = torch.optim.lr_scheduler.LambdaLR(opt, warm_cosine(400, total, 0.02))

    def one_update():
        state, force = sim.sample(256)
        loss = (net(state) - force).square().mean()
        opt.zero_grad()
        loss.backward()
        opt.step()
        sched.step()
        return loss.item()

    trail = [one_update() for _ in range(total)]
    return net, trail


if __name__ == "__main__":
    for seed in range(3):
        _, trail = experiment(seed)
        print(seed, sum(trail[-100:]) / 100)
