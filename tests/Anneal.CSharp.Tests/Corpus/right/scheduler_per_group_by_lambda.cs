// expect: nothing
// checked: 0
using TorchSharp;
using TorchSharp.Modules;

var groups = new[]
{
    new SGD.ParamGroup(body.parameters(), new SGD.Options { LearningRate = 0.01 }),
    new SGD.ParamGroup(head.parameters(), new SGD.Options { LearningRate = 0.1 }),
};
var optimizer = torch.optim.SGD(groups, 0.1);
var scheduler = torch.optim.lr_scheduler.LambdaLR(optimizer, new Func<int, double>[] { e => Math.Pow(0.9, e), e => e < 5 ? 1 : 0.5 });
for (var epoch = 0; epoch < 20; epoch++)
{
    foreach (var batch in loader)
    {
        optimizer.zero_grad();
        Loss(batch).backward();
        optimizer.step();
    }
    scheduler.step();
}
