# expect: nothing
# checked: 1
from absl import app, flags
import torch

FLAGS = flags.FLAGS
flags.DEFINE_integer("epochs", 75, "how long")
flags.DEFINE_float("lr", 0.02, "rate at the start")
flags.DEFINE_integer("seed", 0, "seed")


def main(_):
    from prairie import loader, net

    torch.manual_seed(FLAGS.seed)
    opt = torch.optim.SGD(net.parameters(), lr=FLAGS.lr, momentum=0.9)
    sched = torch.optim.lr_scheduler.CosineAnnealingLR(opt, T_max=FLAGS.epochs)
    for _ in range(FLAGS.epochs):
        for x, y in loader:
            opt.zero_grad()
            torch.nn.functional.cross_entropy(net(x), y).backward()
            opt.step()
        sched.step()


if __name__ == "__main__":
    app.run(main)
