// expect: nothing
// checked: 0
using TorchSharp;
int step = 0;
var optimizer = torch.optim.Adam(model.parameters(), 1e-3);
void SetRate() => optimizer.ParamGroups.ToList().ForEach(g => g.LearningRate = 1e-3 * Math.Min(1, (step + 1) / 1000.0));
while (step < 5000)
{
    SetRate();
    optimizer.zero_grad();
    Loss(step).backward();
    optimizer.step();
    step++;
}
