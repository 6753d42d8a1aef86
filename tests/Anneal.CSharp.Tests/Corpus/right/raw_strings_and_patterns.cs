// expect: nothing
// checked: 1
using TorchSharp;
var report = """
    scheduler.step();
    optimizer.step();
    """;
// scheduler.step(); optimizer.zero_grad();
var optimizer = torch.optim.SGD(model.parameters(), 0.1);
var scheduler = torch.optim.lr_scheduler.MultiStepLR(optimizer, [.. new[] { 10, 20 }]);
var drops = torch.optim.lr_scheduler.StepLR(optimizer, 10);
for (var epoch = 0; epoch is >= 0 and < 30; epoch++)
{
    foreach (var batch in loader)
    {
        optimizer.zero_grad();
        Loss(batch).backward();
        optimizer.step();
    }
    drops.step();
}
