// expect: nothing
// checked: 0
using TorchSharp;

public partial class MainWindow
{
    private torch.optim.Optimizer optimizer;
    private torch.optim.lr_scheduler.LRScheduler scheduler;

    private void OnStart(object sender, EventArgs e)
    {
        optimizer = torch.optim.Adam(net.parameters(), 1e-3);
        scheduler = torch.optim.lr_scheduler.StepLR(optimizer, 10);
        for (var i = 0; i < 1000; i++)
        {
            optimizer.zero_grad();
            Loss(i).backward();
            optimizer.step();
            OnIteration(i);
        }
    }
}
