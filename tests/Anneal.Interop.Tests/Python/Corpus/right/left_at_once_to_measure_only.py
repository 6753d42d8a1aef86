# expect: nothing
# checked: 1
# A run of which a flag makes a measurement alone: what ends it then is not its length.
import math
import torch

measure_only = False
peak, least = 3e-4, 3e-5
rising, falling = 1000, 200000
done = 0


def rate_at(update):
    if update < rising:
        return peak * (update + 1) / (rising + 1)
    if update > falling:
        return least
    share = (update - rising) / (falling - rising)
    return least + 0.5 * (1 + math.cos(math.pi * share)) * (peak - least)


optimizer = torch.optim.AdamW(model.parameters(), lr=peak)
while True:
    for group in optimizer.param_groups:
        group["lr"] = rate_at(done)
    if done % 500 == 0 and is_first_process:
        report(measure(model))
    if done == 0 and measure_only:
        break
    if rehearsal and done >= 20:
        break
    loss = model(*next_batch())
    loss.backward()
    optimizer.step()
    optimizer.zero_grad(set_to_none=True)
    done += 1
    if done > falling:
        break
