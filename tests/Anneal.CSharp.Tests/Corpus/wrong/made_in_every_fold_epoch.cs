// expect: LP012 warning
using TorchSharp;

for (int fold = 0; fold < 5; fold++)
{
    var model = MakeModel();
    var optimizer = torch.optim.Adam(model.parameters(), 1e-3);
    int epoch = 0;
    while (epoch < 30)
    {
        var scheduler = torch.optim.lr_scheduler.StepLR(optimizer, 10);
        foreach (var batch in Fold(fold))
        {
            optimizer.zero_grad();
            Loss(model, batch).backward();
            optimizer.step();
        }
        scheduler.step();
        epoch++;
    }
}
