# expect: nothing
# checked: 1
import argparse
import torch

parser = argparse.ArgumentParser()
parser.add_argument("--num_steps", type=int, default=50000)
parser.add_argument("--lr", type=float, default=2e-5)
parser.add_argument("--wdecay", type=float, default=5e-5)
args = parser.parse_args()

from motion import pairs, Flow, sequence_loss


def optimizer_and_schedule(args, model):
    optimizer = torch.optim.AdamW(model.parameters(), lr=args.lr, weight_decay=args.wdecay)
    # a few more than will be taken, so that the end is not overrun
    scheduler = torch.optim.lr_scheduler.OneCycleLR(
        optimizer, max_lr=args.lr, total_steps=args.num_steps + 100, pct_start=0.05, anneal_strategy="linear"
    )
    return optimizer, scheduler


model = Flow().cuda()
optimizer, scheduler = optimizer_and_schedule(args, model)
loader = pairs()
done = 0
going = True
while going:
    for image1, image2, flow in loader:
        optimizer.zero_grad()
        loss = sequence_loss(model(image1.cuda(), image2.cuda()), flow.cuda())
        loss.backward()
        torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
        optimizer.step()
        scheduler.step()
        done += 1
        if done >= args.num_steps:
            going = False
            break
torch.save(model.state_dict(), "flow.pth")
