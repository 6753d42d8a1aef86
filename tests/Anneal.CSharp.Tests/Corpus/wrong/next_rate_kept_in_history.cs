// expect: LP005 warning
using TorchSharp;
var history = new List<(int Epoch, double Rate)>();
var optimizer = torch.optim.SGD(model.parameters(), learningRate: 0.1);
var scheduler = torch.optim.lr_scheduler.MultiStepLR(optimizer, new List<int> { 5, 8 });
foreach (var epoch in Enumerable.Range(1, 10))
{
    Train(model, optimizer, train);
    scheduler.step();
    history.Add((epoch, scheduler.get_last_lr().First()));
}
