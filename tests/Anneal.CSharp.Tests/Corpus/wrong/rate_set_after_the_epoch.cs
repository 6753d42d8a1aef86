// expect: LP008 warning
using TorchSharp;

var optimizer = torch.optim.SGD(model.parameters(), 0.4);
double RateOf(int epoch) => 0.4 * Math.Pow(0.5, epoch / 10);

for (var epoch = 0; epoch < 40; epoch++)
{
    foreach (var batch in loader)
    {
        optimizer.zero_grad();
        Loss(batch).backward();
        optimizer.step();
    }
    foreach (var group in optimizer.ParamGroups)
        group.LearningRate = RateOf(epoch);
}
