// expect: LP013 warning
using TorchSharp;
using static TorchSharp.torch;

var generator = optim.Adam(g.parameters(), 2e-4);
var critic = optim.Adam(c.parameters(), 2e-4);
var first = optim.lr_scheduler.StepLR(generator, 50, 0.5);
var second = optim.lr_scheduler.StepLR(generator, 50, 0.5);
for (int e = 0; e < 150; e++)
{
    foreach (var batch in batches)
    {
        critic.zero_grad();
        CriticLoss(batch).backward();
        critic.step();
        generator.zero_grad();
        GeneratorLoss(batch).backward();
        generator.step();
    }
    first.step();
    second.step();
}
