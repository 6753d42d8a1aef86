# expect: nothing
# checked: 0
from models import Base


class Restorer(Base):
    def optimize(self):
        self.optimizer.zero_grad()
        self.loss = self.criterion(self.out, self.target)
        self.loss.backward()
        self.optimizer.step()
        self.compute_second_loss()
        self.optimizer_d.zero_grad()
        self.loss.backward()
        self.optimizer_d.step()

    def again(self):
        self.total.backward()
        self.optimizer.step()
        self.total.backward()
        self.optimizer_d.step()
