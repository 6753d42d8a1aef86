// expect: nothing
// checked: 1
using System.Threading;
using System.Threading.Tasks;
using TorchSharp;

internal class Program
{
    private static async Task<int> Main(string[] args)
    {
        using var cancel = new CancellationTokenSource();
        Console.CancelKeyPress += (_, e) => { e.Cancel = true; cancel.Cancel(); };
        await TrainAsync(args.Length > 0 ? args[0] : "data", cancel.Token).ConfigureAwait(false);
        return 0;
    }

    private static async Task TrainAsync(string folder, CancellationToken token)
    {
        var model = await Models.LoadAsync(folder);
        var optimizer = torch.optim.Adam(model.parameters(), lr: 2e-4);
        var scheduler = torch.optim.lr_scheduler.MultiStepLR(optimizer, new[] { 30, 45 }, 0.2);
        for (int epoch = 0; epoch < 60; epoch++)
        {
            token.ThrowIfCancellationRequested();
            await foreach (var batch in Reader.Read(folder, token))
            {
                optimizer.zero_grad();
                var loss = model.LossOf(batch);
                loss.backward();
                optimizer.step();
            }
            scheduler.step();
            await model.SaveAsync(folder);
        }
    }
}
