// expect: nothing
// checked: 1
using TorchSharp;
const int Epochs = 10;
var optimizer = torch.optim.Adam(model.parameters(), 1e-3);
var scheduler = torch.optim.lr_scheduler.StepLR(optimizer, 4);
foreach (var epoch in Enumerable.Range(0, Epochs))
{
    foreach (var (x, y) in loader)
    {
        if (x.shape[0] < 2)
            continue;
        optimizer.zero_grad();
        var loss = Loss(x, y);
        if (loss.item<float>() > 1e6f)
        {
            Console.WriteLine("skipped");
            continue;
        }
        loss.backward();
        optimizer.step();
    }
    scheduler.step();
}
