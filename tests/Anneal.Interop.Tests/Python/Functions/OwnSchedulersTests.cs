using Anneal.Interop.Python;

namespace Anneal.Interop.Tests.Python.Functions;

/// <summary>Schedulers whose classes stand in the source.</summary>
public sealed class OwnSchedulersTests
{
    [Theory]
    [InlineData(
        "_LRScheduler",
        "Poly(optimizer, 40, power=0.9)",
        "def __init__(self, optimizer, max_iters, power=2, last_epoch=-1):\n    self.power = power\n    self.max_iters = "
            + "max_iters\n    super().__init__(optimizer, last_epoch)\n  def get_lr(self):\n    return [base_lr * (1 - "
            + "self.last_epoch / self.max_iters) ** self.power for base_lr in self.base_lrs]",
        "Poly: formula(base * (1 - t / 40) ** 0.9)"
    )]
    [InlineData(
        "torch.optim.lr_scheduler.LRScheduler",
        "Warm(optimizer, warm=5)",
        "def __init__(self, optimizer, warm):\n    super(Warm, self).__init__(optimizer)\n    self.warm = warm\n  def "
            + "factor(self):\n    return min(1.0, (self.last_epoch + 1) / self.warm)\n  def get_lr(self):\n    scale = "
            + "self.factor()\n    return [scale * lr for lr in self.base_lrs]",
        "Warm: formula(min(1, (t + 1) / 5) * base)"
    )]
    [InlineData(
        "lr_scheduler._LRScheduler",
        "Flat(optimizer)",
        "def get_lr(self):\n    if self.last_epoch < 10:\n      return self.base_lrs\n    return [b / 10 for b in "
            + "self.base_lrs]",
        "Flat: formula(base / (1 if t < 10 else 10))"
    )]
    [InlineData(
        "LRScheduler",
        "Initial(optimizer, 3)",
        "def __init__(self, opt, n):\n    self.n = n\n    super().__init__(opt)\n  def get_lr(self):\n    return "
            + "[g['initial_lr'] * 0.5 ** (self.last_epoch // self.n) for g in self.optimizer.param_groups]",
        "Initial: formula(base * 0.5 ** (t // 3))"
    )]
    public void Are_read_by_what_get_lr_returns(string parent, string call, string body, string text)
    {
        var scheduler = Only(parent, call, body);
        Assert.Equal(text, scheduler.Text);
        Assert.Null(scheduler.Unchecked);
    }

    [Theory]
    [InlineData(
        "Chained(optimizer)",
        "def get_lr(self):\n    return [group['lr'] * 0.9 for group in self.optimizer.param_groups]",
        "it depends on the rate before"
    )]
    [InlineData(
        "Steps(optimizer)",
        "def get_lr(self):\n    return self.base_lrs\n  def step(self):\n    self.n += 1",
        "its own 'step' at line 6 is not read"
    )]
    [InlineData(
        "Unknown(optimizer)",
        "def get_lr(self):\n    return [b * remote(self.last_epoch) for b in self.base_lrs]",
        "what 'remote' gives is not known from this file"
    )]
    public void Say_why_they_cannot_be_read(string call, string body, string reason) =>
        Assert.Equal(reason, Only("_LRScheduler", call, body).Unchecked);

    private static SourceScheduler Only(string parent, string call, string body) =>
        Assert.Single(
            SourceLinter
                .Check(
                    PythonSource.Parse(
                        "test.py",
                        "import torch\nfrom torch.optim.lr_scheduler import _LRScheduler, LRScheduler\nclass "
                            + $"{call.Split('(')[0]}({parent}):\n  {body}\n"
                            + "optimizer = torch.optim.SGD(net.parameters(), lr=0.1)\nown = "
                            + $"{call}\nfor epoch in range(40):\n  for x in range(50):\n    f(x).backward()\n"
                            + "    optimizer.step()\n    optimizer.zero_grad()\n  own.step()\n"
                    )
                )
                .Schedulers
        );
}
