# expect: LP015 note @16
import torch


class Session:
    def __init__(self, net, data):
        self.net, self.data, self.epoch = net, data, 0
        self.opt = torch.optim.SGD(net.parameters(), 0.05, momentum=0.9)
        self.sched = torch.optim.lr_scheduler.StepLR(self.opt, 25, 0.1)

    def restore(self, file):
        saved = torch.load(file)
        self.net.load_state_dict(saved["net"])
        self.opt.load_state_dict(saved["opt"])
        self.epoch = saved["epoch"]
        self.sched.last_epoch = self.epoch

    def run(self, until=75):
        for self.epoch in range(self.epoch, until):
            for x, y in self.data:
                self.opt.zero_grad()
                torch.nn.functional.cross_entropy(self.net(x), y).backward()
                self.opt.step()
            self.sched.step()


if __name__ == "__main__":
    import sys
    from mills import net, data

    s = Session(net, data)
    if len(sys.argv) > 1:
        s.restore(sys.argv[1])
    s.run()
