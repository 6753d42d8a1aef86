// expect: nothing
// checked: 0
using System.Threading.Tasks;
using TorchSharp;

var scheduler = TaskScheduler.Default;
var optimizer = torch.optim.Adam(model.parameters(), 1e-3);
for (var epoch = 0; epoch < 3; epoch++)
{
    foreach (var batch in loader)
    {
        optimizer.zero_grad();
        Loss(batch).backward();
        optimizer.step();
    }
    Task.Factory.StartNew(() => Save(epoch), default, TaskCreationOptions.None, scheduler);
}
