// expect: LP009 warning
using Anneal;
using TorchSharp;

var optimizer = torch.optim.AdamW(net.parameters(), lr: 5e-4);
var plan = RunPlan.FromEpochs(epochs: 10, stepsPerEpoch: 500);
var rate = optimizer.Schedule("warmup(1ep) then cosine(base -> 0)", plan);
for (var epoch = 0; epoch < 10; epoch++)
{
    foreach (var batch in batches)
    {
        optimizer.zero_grad();
        Loss(batch).backward();
        optimizer.step();
    }
    Console.WriteLine($"epoch {epoch}");
}
