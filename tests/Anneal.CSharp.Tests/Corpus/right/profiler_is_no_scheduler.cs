// expect: nothing
// checked: 0
using TorchSharp;
var optimizer = torch.optim.Adam(model.parameters(), 1e-3);
var profiler = new Profiler(schedule: Profiler.Every(10));
foreach (var batch in loader)
{
    optimizer.zero_grad();
    Loss(batch).backward();
    optimizer.step();
    profiler.step();
}
