// expect: nothing
// checked: 1
using TorchSharp;

var optimizer = torch.optim.SGD(model.parameters(), 0.1);
for (var epoch = 0; epoch < 90; epoch++)
{
    foreach (var group in optimizer.ParamGroups)
        group.LearningRate = 0.1 * Math.Pow(0.1, epoch / 30);
    foreach (var batch in loader)
    {
        optimizer.zero_grad();
        Loss(batch).backward();
        optimizer.step();
    }
}
