# expect: LP005 warning @26
import logging
import torch

log = logging.getLogger("train")


class Fitter:
    def __init__(self, net, loader):
        self.net, self.loader = net, loader
        self.optimizer = torch.optim.SGD(net.parameters(), lr=0.05, momentum=0.9)
        self.scheduler = torch.optim.lr_scheduler.MultiStepLR(self.optimizer, [20, 30], 0.1)

    def epoch(self):
        for x, y in self.loader:
            self.optimizer.zero_grad()
            loss = torch.nn.functional.cross_entropy(self.net(x), y)
            loss.backward()
            self.optimizer.step()
        return loss.item()

    def fit(self):
        for epoch in range(40):
            loss = self.epoch()
            self.scheduler.step()
            log.info("epoch %d loss %.3f lr %g", epoch, loss, self.optimizer.param_groups[0]["lr"])


if __name__ == "__main__":
    from coins import net, loader

    Fitter(net, loader).fit()
