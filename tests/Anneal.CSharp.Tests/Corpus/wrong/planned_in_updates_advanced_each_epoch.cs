// expect: LP021 error @6

using Anneal; using TorchSharp;
var plan = RunPlan.FromEpochs(30, 235);
var optimizer = torch.optim.SGD(model.parameters(), learningRate: 0.3, momentum: 0.9);
var scheduler = optimizer.Schedule("warmup(5ep) then cosine(base -> 0.01)", plan);
for (var epoch = 0; epoch < plan.Epochs; epoch++)
{
    foreach (var batch in loader)
    {
    optimizer.zero_grad();
    lossOf(batch).backward();
    optimizer.step();
    }
    scheduler.Advance();
}
