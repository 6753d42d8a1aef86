// expect: nothing
// checked: 1
using TorchSharp;
var opt = torch.optim.Adam(model.parameters(), 1e-3);
var lrs = torch.optim.lr_scheduler.ExponentialLR(opt, 0.9);
for (var e = 0; e < 12; e++)
{
    try
    {
        foreach (var x in data)
        {
            opt.zero_grad();
            Loss(x).backward();
            opt.step();
        }
    }
    catch (OutOfMemoryException)
    {
        GC.Collect();
    }
    finally
    {
        lrs.step();
    }
}
