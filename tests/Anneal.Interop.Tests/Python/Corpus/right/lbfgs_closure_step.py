# expect: nothing
# checked: 1
import torch
from pinn import residual, boundary, net

opt = torch.optim.LBFGS(net.parameters(), lr=1.0, max_iter=20, line_search_fn="strong_wolfe")
sched = torch.optim.lr_scheduler.StepLR(opt, step_size=50, gamma=0.5)


def closure():
    opt.zero_grad()
    loss = residual(net).square().mean() + 10 * boundary(net).square().mean()
    loss.backward()
    return loss


for it in range(200):
    value = opt.step(closure)
    if it % 20 == 0:
        print(it, float(value))
    sched.step()
