# expect: LP003 warning @20
import torch


class Solver:
    def __init__(self, net, data, epochs=40):
        self.net, self.data, self.epochs = net, data, epochs
        self.optim = torch.optim.Adam(net.parameters(), lr=1e-3)
        self.lr_scheduler = torch.optim.lr_scheduler.ExponentialLR(self.optim, 0.95)

    def train_epoch(self):
        for image, box in self.data:
            loss = torch.nn.functional.smooth_l1_loss(self.net(image), box)
            self.optim.zero_grad()
            loss.backward()
            self.optim.step()

    def solve(self):
        for epoch in range(self.epochs):
            self.lr_scheduler.step()
            self.train_epoch()
            torch.save(self.net.state_dict(), f"{epoch:03d}.pt")


if __name__ == "__main__":
    from boxes import net, data

    Solver(net, data).solve()
