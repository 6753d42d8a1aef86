// expect: nothing
// checked: 0
using Anneal;
using TorchSharp;

public static class MixedPrecision
{
    public static void Run(Network model, torch.optim.Optimizer optimizer, IEnumerable<Batch> data)
    {
        var scheduler = optimizer.Schedule("warmup(100) then cosine(base -> 0, 9900)");
        foreach (var batch in data)
        {
            optimizer.zero_grad();
            var loss = model.Loss(batch);
            if (loss.isfinite().item<bool>())
            {
                loss.backward();
                optimizer.step();
                scheduler.Advance();
            }
            else
                scheduler.Advance(UpdateOutcome.Skipped);
        }
    }
}
