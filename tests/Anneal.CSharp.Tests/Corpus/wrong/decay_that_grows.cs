// expect: LR009
using TorchSharp;
var optimizer = torch.optim.RMSProp(q.parameters(), 2.5e-4);
var scheduler = torch.optim.lr_scheduler.ExponentialLR(optimizer, gamma: 1.05);
for (int episode = 0; episode < 60; episode++)
{
    for (int t = 0; t < 200; t++)
    {
        optimizer.zero_grad();
        var td = TemporalDifference(replay.Sample());
        td.backward();
        optimizer.step();
    }
    scheduler.step();
}
