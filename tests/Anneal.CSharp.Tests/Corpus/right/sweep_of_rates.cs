// expect: nothing
// checked: 1
using TorchSharp;

foreach (var rate in new[] { 0.001, 0.003, 0.01, 0.03 })
{
    torch.random.manual_seed(1);
    var model = Build();
    var optimizer = torch.optim.SGD(model.parameters(), rate);
    var scheduler = torch.optim.lr_scheduler.CosineAnnealingLR(optimizer, T_max: 10, eta_min: rate / 100);
    for (int epoch = 0; epoch < 10; epoch++)
    {
        foreach (var batch in loader)
        {
            optimizer.zero_grad();
            var l = Loss(model, batch);
            l.backward();
            optimizer.step();
        }
        scheduler.step();
    }
    Console.WriteLine($"{rate}: {Score(model)}");
}
