// expect: nothing
// checked: 0
using TorchSharp;
var optimizer = torch.optim.SGD(model.parameters(), 0.1);
var scheduler = torch.optim.lr_scheduler.StepLR(optimizer, 10);
for (var epoch = 0; epoch < 30; epoch++)
{
    var losses = new System.Collections.Concurrent.ConcurrentBag<double>();
    Parallel.ForEach(shards, shard => losses.Add(Gradients(shard)));
    optimizer.step();
    optimizer.zero_grad();
    scheduler.step();
}
