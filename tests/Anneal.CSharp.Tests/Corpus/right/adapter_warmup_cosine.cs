// expect: nothing
// checked: 1
using Anneal;
using TorchSharp;

const int Epochs = 30;
var loader = new DataLoader(trainSet, 128, shuffle: true);
var optimizer = torch.optim.SGD(model.parameters(), learningRate: 0.3, momentum: 0.9);
var plan = RunPlan.FromEpochs(Epochs, loader.Count);
var scheduler = optimizer.Schedule("warmup(5ep) then cosine(base -> 0.001)", plan);
for (var epoch = 0; epoch < Epochs; epoch++)
{
    foreach (var batch in loader)
    {
        optimizer.zero_grad();
        Loss(batch).backward();
        optimizer.step();
        scheduler.Advance();
    }
    Console.WriteLine($"epoch {epoch}: accuracy {Accuracy():P1}");
}
