# expect: LR001 error
import torch
from transformers import get_linear_schedule_with_warmup


def main():
    optimizer = torch.optim.AdamW(net.parameters(), lr=3e-4)
    scheduler = get_linear_schedule_with_warmup(optimizer, 100, 10000)
    done = 0
    while True:
        for x, y in loader:
            optimizer.zero_grad()
            loss = criterion(net(x), y)
            loss.backward()
            optimizer.step()
            scheduler.step()
            done += 1
            if done >= 3000:
                return


main()
