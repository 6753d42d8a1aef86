# expect: nothing
# checked: 1
import asyncio
import json
import torch

from stream import connect, Net

STEPS = 2_000


async def report(queue: asyncio.Queue):
    while (entry := await queue.get()) is not None:
        print(json.dumps(entry))


async def train(url: str = "ws://localhost:9000"):
    net = Net()
    optimizer = torch.optim.AdamW(net.parameters(), lr=1e-3)
    schedule = torch.optim.lr_scheduler.LinearLR(optimizer, 1.0, 0.05, total_iters=STEPS)
    queue: asyncio.Queue = asyncio.Queue()
    printer = asyncio.create_task(report(queue))
    async with connect(url) as feed:
        for step in range(STEPS):
            x, y = await feed.next_batch()
            loss = torch.nn.functional.huber_loss(net(x), y)
            optimizer.zero_grad()
            loss.backward()
            optimizer.step()
            if not step % 50:
                await queue.put({"step": step, "loss": loss.item()})
            schedule.step()
    await queue.put(None)
    await printer


if __name__ == "__main__":
    asyncio.run(train())
