# expect: nothing
# checked: 0
import torch
from transformers import Trainer, TrainingArguments


class FlatThenLinear(Trainer):
    """Holds the rate for the first half."""

    def create_scheduler(self, num_training_steps: int, optimizer: torch.optim.Optimizer = None):
        half = num_training_steps // 2

        def factor(step):
            return 1.0 if step < half else max(0.0, (num_training_steps - step) / (num_training_steps - half))

        self.lr_scheduler = torch.optim.lr_scheduler.LambdaLR(optimizer or self.optimizer, factor)
        return self.lr_scheduler


def main():
    from transcripts import model, train_set

    args = TrainingArguments("flat", num_train_epochs=6, learning_rate=1e-4, per_device_train_batch_size=8)
    FlatThenLinear(model=model, args=args, train_dataset=train_set).train()


main()
